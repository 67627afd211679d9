using TuiPlans.Core.Yaml;

namespace TuiPlans.Core.Plans;

/// <summary>Makes the registers and settings out of their files' nodes.</summary>
internal static class RegisterReader
{
    public static IReadOnlyList<Person> People(YamlNode? root) =>
        WithId(root, "people", item => new Person(
            item.Text("id")!,
            item.Text("post"),
            item.Text("agency"),
            item.Text("holder"),
            item.Text("e-mail"),
            item.Period("from"),
            item.Period("until"))
        {
            IsPublicByName = item.Text("public") == "name",
        });

    public static IReadOnlyList<Body> Bodies(YamlNode? root) =>
        WithId(root, "bodies", item => new Body(
            item.Text("id")!,
            item.Text("name") ?? item.Text("id")!,
            item.Text("kind"),
            item.Period("from"),
            item.Period("until"))
        {
            PapersClose = item.Number("papers-close") is { } days and >= 0 and < 366 ? (int)days : null,
        });

    public static Settings Settings(YamlNode? root)
    {
        var file = Map(root);
        var schemes = file.Items("schemes", ReadScheme).Where(scheme => !scheme.Meanings.IsEmpty).ToList();
        schemes.AddRange(Plans.Settings.Default.Schemes.Where(shipped => schemes.TrueForAll(own => own.Id != shipped.Id)));
        return new Settings(
            file.Text("timezone") ?? Plans.Settings.Default.TimeZone,
            file.Text("rag") ?? Plans.Settings.Default.DefaultScheme,
            schemes,
            file.Text("authorship") == "recorder")
        {
            Views = SavedViewReader.Read(file.Node("views")),
            IsReviewed = file.IsTrue("reviewed") == true,
            Audit = Audit(file.Map("audit")),
        };
    }

    private static AuditSettings Audit(NodeValues audit) => new(
        audit.IsTrue("signed") == true,
        audit.Number("days") is { } days and >= 0 and < 3660 ? (int)days : AuditSettings.Default.Days,
        audit.Texts("recorders"));

    private static RatingScheme ReadScheme(NodeValues item)
    {
        var meanings = new ByRating<string>();
        foreach (var (word, meaning) in item.Items("ratings", r => (r.Text("id"), r.Text("word") ?? r.Text("meaning"))))
        {
            if (Ratings.ParseWord(word) is { } rating)
                meanings[rating] = meaning ?? "";
        }
        var id = item.Text("id") ?? "";
        var shipped = Plans.Settings.Default.Schemes.FirstOrDefault(scheme => scheme.Id == id) ?? RatingScheme.Brag;
        var positions = (Rating?[])shipped.ForPositions.Clone();
        foreach (var (word, named) in item.Items("ratings", r => (r.Text("id"), r.Texts("for"))))
        {
            foreach (var name in named)
            {
                if (Positions.Parse(name) is { } position)
                    positions[(int)position] = Ratings.ParseWord(word);
            }
        }
        return new RatingScheme(id, meanings) { ForPositions = positions };
    }

    // An entry without an id can be named by nothing; that it has none was said.
    private static IReadOnlyList<T> WithId<T>(YamlNode? root, string key, Func<NodeValues, T> read)
        where T : class =>
        [.. Map(root).Items(key, item => item.Text("id") is null ? null : read(item)).OfType<T>()];

    private static NodeValues Map(YamlNode? root) => new(root?.Resolve() as YamlMapping);
}
