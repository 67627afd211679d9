namespace TuiPlans.Core.Plans;

/// <summary>A post in <c>people.yaml</c>, and who holds it.</summary>
/// <param name="Id">Its id, which plan files name.</param>
/// <param name="Post">The post in words.</param>
/// <param name="Agency">The id of its agency, or null.</param>
/// <param name="Holder">The name of who holds it, or null.</param>
/// <param name="EMail">The address under which their commits are known, or null.</param>
/// <param name="From">From when it is held, or null.</param>
/// <param name="Until">Until when, or null.</param>
public sealed record Person(string Id, string? Post, string? Agency, string? Holder, string? EMail, Period? From, Period? Until)
{
    /// <summary>Whether papers and pages may print the holder's name instead of the post: <c>public: name</c>.</summary>
    public bool IsPublicByName { get; init; }

    /// <summary>Whether the register says that nobody holds the post: <c>holder: vacant</c>.</summary>
    public bool IsVacant => Holder?.Trim().Equals("vacant", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The post, else the holder, else the id.</summary>
    public string Words => Post ?? Holder ?? Id;
}

/// <summary>A lead of an action: an entry of the register, or what the file says of them.</summary>
/// <param name="Id">The id in <c>people.yaml</c>, or null where the file names them in words.</param>
/// <param name="Name">The name, or null.</param>
/// <param name="Post">The post, or null.</param>
/// <param name="Agency">The id of their agency, or null.</param>
public sealed record Lead(string? Id, string? Name, string? Post, string? Agency)
{
    /// <summary>For a board: the post, else the name, else the id.</summary>
    public string Words => Post ?? Name ?? Id ?? "";
}

/// <summary>An agency, board or sub-group in <c>bodies.yaml</c>.</summary>
/// <param name="Id">Its id, which plan files name.</param>
/// <param name="Name">Its name in full.</param>
/// <param name="Kind">What it is: agency, board, sub-group.</param>
/// <param name="From">From when it exists, or null.</param>
/// <param name="Until">Until when, or null.</param>
public sealed record Body(string Id, string Name, string? Kind, Period? From, Period? Until)
{
    /// <summary>How many days before its meetings their papers close; null where nothing is agreed.</summary>
    public int? PapersClose { get; init; }
}

/// <summary>The registers of a repository: who and which bodies there are.</summary>
/// <param name="people">The posts.</param>
/// <param name="bodies">The agencies, boards and sub-groups.</param>
public sealed class Registers(IReadOnlyList<Person> people, IReadOnlyList<Body> bodies)
{
    private readonly Dictionary<string, Person> peopleById = Index(people, person => person.Id);
    private readonly Dictionary<string, Body> bodiesById = Index(bodies, body => body.Id);

    /// <summary>Registers that hold nothing.</summary>
    public static Registers Empty { get; } = new([], []);

    /// <summary>The posts.</summary>
    public IReadOnlyList<Person> People { get; } = people;

    /// <summary>The agencies, boards and sub-groups.</summary>
    public IReadOnlyList<Body> Bodies { get; } = bodies;

    /// <summary>The person with that id, or null.</summary>
    public Person? Person(string? id) => id is null ? null : peopleById.GetValueOrDefault(id);

    /// <summary>The person whose commits carry that address, or null.</summary>
    public Person? PersonByEMail(string? address) =>
        string.IsNullOrEmpty(address)
            ? null
            : People.FirstOrDefault(person => string.Equals(person.EMail, address, StringComparison.OrdinalIgnoreCase));

    /// <summary>The body with that id, or null.</summary>
    public Body? Body(string? id) => id is null ? null : bodiesById.GetValueOrDefault(id);

    /// <summary>An id of a person or body in words; the text itself where the register does not know it.</summary>
    public string Words(string? idOrText) => Person(idOrText)?.Words ?? Body(idOrText)?.Name ?? idOrText ?? "";

    // Of two entries with one id the first counts; the check says that there are two.
    private static Dictionary<string, T> Index<T>(IReadOnlyList<T> items, Func<T, string> id)
    {
        var index = new Dictionary<string, T>(items.Count, StringComparer.Ordinal);
        foreach (var item in items)
            index.TryAdd(id(item), item);
        return index;
    }
}
