namespace TuiPlans.Tests.Yaml;

/// <summary>An action as the design shows it.</summary>
internal static class SampleAction
{
    public const string Text = """
        title: Core group meetings are held and minuted   # optional
        recommendations: [SG1, scr-2012/R4]  # may be of other plans
        formerly: ["3.2a"]
        agency: DBC
        accountable: service-manager
        leads:
          - service-manager               # id
        partners: [CDDFT]
        monitored-by: psg
        action: >-
          Hold a core group meeting for every child with a plan within ten working days, and keep minutes
          that say who does what by when.
        start: 2012-02
        milestones:
          - text: Guidance drafted
            due: 2012-03
            done: 2012-02-20
        outcome: Plans are carried out, and drift is seen early
        measures:
          - name: Pathway plans judged satisfactory
            unit: "%"
            baseline: 40
            better: higher
            targets: [{due: 2012-07, value: 50, actual: 52}]
        evidence:
          expected: [Performance scorecard]
          seen:
            - what: Audit report, quarter 1
              seen-by: independent-chair
              date: 2012-06-30
              strength: audit
        due: 2012-06-14
        date-changes:
          - kind: extension
            from: 2012-03-31
            to: 2012-06-14
            asked: {by: service-manager, date: 2012-03-20, cause: recruitment}
            decision: granted
        status: in-progress
        rag: amber
        updates:
          - date: 2012-06
            by: service-manager
            kind: progress
            text: |
              Guidance has gone to all teams.

              Two teams still use the old form.

        """;
}
