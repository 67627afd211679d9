using TuiPlans.Core.Plans;

namespace TuiPlans.Core.Checks.Rules;

/// <summary>The agreed date was extended three times or more.</summary>
internal static class ThirdExtension
{
    public static IEnumerable<Doubt> Find(PlanAction action, Day day)
    {
        const int Many = 3;
        if (action.Status.IsOpen() && action.ExtensionsGranted >= Many)
            yield return new Doubt($"Its date was extended {action.ExtensionsGranted} times.", "The board should say whether the action can be done as it stands.", "date-changes");
    }
}
