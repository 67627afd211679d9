namespace TuiPlans.Commands;

/// <summary>What a shell has to be told so that Tab completes: it asks the program, which answers with words and what they are.</summary>
internal static class CompletionScripts
{
    // The word at the cursor comes last, with a colon before it: some shells drop an argument that is empty.
    private const string Bash = """
        # Completion of tuiplans in bash. For this shell:   source <(tuiplans completion bash)
        # For all to come, put that line into ~/.bashrc.
        _tuiplans() {
            local -a given=()
            local word reply current joined=0 i
            # Bash parts words at = and : too; they are put together again.
            for ((i = 1; i <= COMP_CWORD; i++)); do
                word=${COMP_WORDS[i]}
                if ((${#given[@]} > 0)) && { [[ $word == [=:]* ]] || ((joined)); }; then
                    given[${#given[@]}-1]+=$word
                else
                    given+=("$word")
                fi
                [[ $word == *[=:] && $COMP_WORDBREAKS == *[=:]* ]] && joined=1 || joined=0
            done
            current=${given[${#given[@]}-1]}
            unset "given[${#given[@]}-1]"
            local broken=${current%"${current##*[=:]}"}
            COMPREPLY=()
            while IFS=$'\t' read -r reply _; do
                reply=${reply#"$broken"}
                [[ $reply == *" "* ]] && reply=$(printf '%q' "$reply")
                COMPREPLY+=("$reply")
            done < <(tuiplans __complete ${given[@]+"${given[@]}"} ":$current" 2>/dev/null)
            [[ ${#COMPREPLY[@]} == 1 && ${COMPREPLY[0]} == *[=:./] ]] && compopt -o nospace 2>/dev/null
            return 0
        }
        complete -o default -F _tuiplans tuiplans
        """;

    private const string Zsh = """
        #compdef tuiplans
        # Completion of tuiplans in zsh. For this shell, where compinit has run:   source <(tuiplans completion zsh)
        # For all to come, save it as _tuiplans in a folder of $fpath.
        _tuiplans() {
            local -a given ready open ready_about open_about
            local line word about
            given=("${(@Q)words[2,CURRENT-1]}" ":${(Q)PREFIX}")
            for line in "${(@f)$(tuiplans __complete "${given[@]}" 2>/dev/null)}"; do
                word=${line%%$'\t'*}
                about=${line#*$'\t'}
                [[ -z $word ]] && continue
                if [[ $word == *[=:./] ]]; then
                    open+=("$word")
                    open_about+=("$word  -- $about")
                else
                    ready+=("$word")
                    ready_about+=("$word  -- $about")
                fi
            done
            if (( ${#ready} + ${#open} == 0 )); then
                _files
                return
            fi
            compadd -l -d ready_about -- "${ready[@]}"
            compadd -l -S '' -d open_about -- "${open[@]}"
        }
        if [[ $funcstack[1] == _tuiplans ]]; then
            _tuiplans "$@"
        else
            compdef _tuiplans tuiplans
        fi
        """;

    private const string Fish = """
        # Completion of tuiplans in fish. For this shell:   tuiplans completion fish | source
        # For all to come, save it as ~/.config/fish/completions/tuiplans.fish
        function __tuiplans_complete
            set -l given (commandline -opc)
            set -l current (commandline -ct)
            set -e given[1]
            set -l found (tuiplans __complete $given ":$current" 2>/dev/null)
            if test (count $found) -eq 0
                __fish_complete_path "$current"
            else
                printf '%s\n' $found
            end
        end
        complete -c tuiplans -f -a '(__tuiplans_complete)'
        """;

    private const string Pwsh = """
        # Completion of tuiplans in PowerShell. For this shell:   tuiplans completion pwsh | Out-String | Invoke-Expression
        # For all to come, put that line into $PROFILE.
        Register-ArgumentCompleter -Native -CommandName tuiplans -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            $given = @($commandAst.CommandElements | Select-Object -Skip 1 |
                Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
                ForEach-Object { if ($_.Value) { [string]$_.Value } else { $_.Extent.Text } })
            tuiplans __complete @given ":$wordToComplete" 2>$null | ForEach-Object {
                $word, $about = $_ -split "`t", 2
                if (-not $about) { $about = $word }
                $text = if ($word -match '\s') { "'" + $word.Replace("'", "''") + "'" } else { $word }
                [System.Management.Automation.CompletionResult]::new($text, $word, 'ParameterValue', $about)
            }
        }
        """;

    private static readonly string[] ShellNames = ["bash", "zsh", "fish", "pwsh"];

    /// <summary>The shells for which there is one.</summary>
    public static IReadOnlyList<string> Shells => ShellNames;

    /// <summary>The script of a shell, with a line end at its end; null for another shell.</summary>
    public static string? Of(string shell) => shell switch
    {
        "bash" => Bash + "\n",
        "zsh" => Zsh + "\n",
        "fish" => Fish + "\n",
        "pwsh" => Pwsh + "\n",
        _ => null,
    };
}
