using TuiPlans.Effects;

namespace TuiPlans.Shell;

/// <summary>What runs beside the effect runner ends with a message, as an effect does, whatever happens in it.</summary>
internal static class Unexpected
{
    /// <summary>Does it; what nobody expected comes as a sentence.</summary>
    /// <param name="work">What is done.</param>
    /// <param name="failed">Makes the message of the sentence.</param>
    public static Message Told(Func<Message> work, Func<string, Message> failed)
    {
        try
        {
            return work();
        }
        catch (Exception e)
        {
            return failed($"Something unexpected happened: {e.Message}");
        }
    }
}
