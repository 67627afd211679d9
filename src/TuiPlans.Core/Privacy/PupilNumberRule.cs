namespace TuiPlans.Core.Privacy;

/// <summary>
/// Unique pupil numbers: a check letter and twelve characters, all digits but for the last, which is a letter in a
/// temporary number (Department for Education, "Unique pupil numbers: a guide"). Letters I, O and S are not used.
/// </summary>
internal sealed class PupilNumberRule : IIdentifierRule
{
    private const string CheckLetters = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private const int Length = 13;

    /// <inheritdoc/>
    public string Code => "upn";

    /// <inheritdoc/>
    public string Kind => "A unique pupil number (UPN)";

    /// <inheritdoc/>
    public string Reason => "a letter and twelve digits, and the check letter is right";

    /// <inheritdoc/>
    public ScanSpan MatchAt(ScanText text, int at)
    {
        var expected = CheckLetters.IndexOf(text.Upper(at));
        if (expected < 0 || text.IsDigit(at - 1) || text.IsWord(at + Length))
            return default;
        var sum = 0;
        for (var place = 1; place < Length; place++)
        {
            var value = ValueOf(text.Upper(at + place), place == Length - 1);
            if (value < 0)
                return default;
            sum += value * (place + 1);
        }

        return sum % CheckLetters.Length == expected ? new ScanSpan(at, at + Length) : default;
    }

    private static int ValueOf(char character, bool last)
    {
        if (char.IsAsciiDigit(character))
            return character - '0';
        return last ? CheckLetters.IndexOf(character) : -1;
    }
}
