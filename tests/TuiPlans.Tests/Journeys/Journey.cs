using TuiPlans.Core.Workspace;
using TuiPlans.Core.Yaml;
using TuiPlans.Shell;
using TuiPlans.Terminal;
using TuiPlans.Tests.Support;

namespace TuiPlans.Tests.Journeys;

/// <summary>One person with the sample plans in a repository of their own.</summary>
internal sealed class Journey : Sitting<Journey>
{
    public const string File = "plans/darlington-2011/SG-09.yaml";
    private readonly TempRepository _repository = new();
    private readonly bool _noColor;
    private readonly string? _open;

    public Journey(int width = 80, int height = 24, bool identity = true, bool noColor = false, string? open = null, ColorMode colors = ColorMode.None)
        : base(width, height, colors)
    {
        (_noColor, _open) = (noColor, open);
        SamplePlans.CopyTo(_repository.Absolute("plans"));
        _repository.Git("add", "-A");
        _repository.Git("commit", "-q", "-m", "Begin");
        if (!identity)
        {
            _repository.Git("config", "--unset", "user.name");
            _repository.Git("config", "--unset", "user.email");
        }
    }

    public TempRepository Repository => _repository;

    public override SettableClock Clock { get; } = new(TempRepository.Now);

    /// <summary>The person's own editor; none as a rule.</summary>
    public TextEditor? Editor { get; set; }

    /// <summary>The disk; the real one as a rule.</summary>
    public IFileStore Files { get; init; } = new DiskFileStore();

    public override FrontEndOptions Options => new(() => SamplePlans.Today, Clock, _open, _noColor, Editor);

    /// <summary>A clone of the repository into a shared one, and of that for somebody else.</summary>
    public TempSharing Share() => new(_repository);

    public string Log(string format) => _repository.Git("log", "-1", "--format=" + format).Trim();

    public int Commits => int.Parse(_repository.Git("rev-list", "--count", "HEAD").Trim());

    public override void Dispose()
    {
        base.Dispose();
        _repository.Dispose();
    }

    protected override PlanStore NewStore() => new(
        new Surroundings(Files, _repository.Runner, Clock, span => Clock.Now += span, _ => { }, new YamlDotNetReader()),
        new PlansFolder(_repository.Absolute("plans")));
}
