using Xunit.Abstractions;

namespace TuiPlans.Tests.Support;

/// <summary>The seed of a property test: the usual one, or the number in TUIPLANS_SEED; printed either way.</summary>
public static class Seed
{
    private const string Variable = "TUIPLANS_SEED";

    public static int From(ITestOutputHelper output, int usual)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable(Variable), out var given) ? given : usual;
        output.WriteLine($"seed {seed}; another by {Variable}=…");
        return seed;
    }
}
