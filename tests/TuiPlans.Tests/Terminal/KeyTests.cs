using System.Text;
using TuiPlans.Terminal;

namespace TuiPlans.Tests.Terminal;

public sealed class KeyTests
{
    [Theory]
    [InlineData("u")]
    [InlineData("H")]
    [InlineData("+")]
    [InlineData("Ctrl++")]
    [InlineData("Ctrl+S")]
    [InlineData("Esc")]
    [InlineData("Space")]
    [InlineData("Shift+Tab")]
    [InlineData("F5")]
    [InlineData("F12")]
    [InlineData("Alt+x")]
    [InlineData("Ctrl+Alt+Shift+PgDn")]
    [InlineData("é")]
    [InlineData("😀")]
    [InlineData("Del")]
    public void A_key_in_words_reads_back_as_itself(string words) => Key.Parse(words).ToString().ShouldBe(words);

    [Theory]
    [InlineData("escape", "Esc")]
    [InlineData("ctrl+s", "Ctrl+S")]
    [InlineData("BackTab", "Shift+Tab")]
    [InlineData("Return", "Enter")]
    [InlineData("PageUp", "PgUp")]
    public void Other_ways_to_write_a_key_are_understood(string words, string same) => Key.Parse(words).ToString().ShouldBe(same);

    [Theory]
    [InlineData("")]
    [InlineData("Ctrl+")]
    [InlineData("Hyper+x")]
    [InlineData("F13")]
    [InlineData("ab")]
    [InlineData("12")]
    [InlineData("Character")]
    public void What_names_no_key_is_refused_with_an_example(string words)
    {
        Key.TryParse(words, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => Key.Parse(words)).Message.ShouldContain("Ctrl+S");
    }

    [Fact]
    public void Only_characters_without_ctrl_and_alt_are_text()
    {
        Key.Of('a').IsText.ShouldBeTrue();
        Key.Of(new Rune(0x1F600)).IsText.ShouldBeTrue();
        Key.Of('a', ctrl: true).IsText.ShouldBeFalse();
        Key.Of('a', alt: true).IsText.ShouldBeFalse();
        Key.Of(KeyName.Enter).IsText.ShouldBeFalse();
    }

    [Theory]
    [InlineData("1", "xterm-256color", "truecolor", ColorMode.None)]
    [InlineData("", "xterm-256color", "truecolor", ColorMode.TrueColor)]
    [InlineData(null, "xterm-256color", "", ColorMode.Palette256)]
    [InlineData(null, "linux", null, ColorMode.Sixteen)]
    [InlineData(null, "dumb", "truecolor", ColorMode.None)]
    public void Colours_follow_the_environment(string? noColor, string? term, string? colorTerm, ColorMode expected) =>
        ColorModes.For(noColor, term, colorTerm).ShouldBe(expected);
}
