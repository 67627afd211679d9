namespace TuiPlans.Commands;

/// <summary>What the program tells whoever started it.</summary>
public static class ExitCodes
{
    /// <summary>It was done, and nothing is wrong.</summary>
    public const int Done = 0;

    /// <summary>It was done, and something was found: a check failed, or files cannot be read.</summary>
    public const int Findings = 1;

    /// <summary>The command line was not understood.</summary>
    public const int Usage = 2;

    /// <summary>It was refused, or could not be done.</summary>
    public const int Refused = 3;
}
