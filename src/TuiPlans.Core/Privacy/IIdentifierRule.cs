namespace TuiPlans.Core.Privacy;

/// <summary>Knows one kind of identifier. Rules hold no state, and look only a bounded distance ahead and back.</summary>
internal interface IIdentifierRule
{
    /// <summary>The kind, as findings and settings name it.</summary>
    string Code { get; }

    /// <summary>The kind with its article, as a sentence begins with it: "An NHS number".</summary>
    string Kind { get; }

    /// <summary>Why it was taken for one, as it stands in brackets after the place. Never the value.</summary>
    string Reason { get; }

    /// <summary>
    /// Looks for an identifier, or for the label of one, that begins exactly at <paramref name="at"/>, which is the
    /// start of a run of letters or of digits.
    /// </summary>
    /// <returns>Where the value stands (without its label), or an empty span.</returns>
    ScanSpan MatchAt(ScanText text, int at);
}
