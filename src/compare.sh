#!/usr/bin/env bash
# Takes the same steps with this program and with programs that do similar work, each in an empty folder that is its HOME,
# and prints as Markdown what was seen. A verdict is computed from exit codes and files, never typed.
#
#   src/compare.sh PROGRAM > src/COMPARISON.md
#
# PROGRAM is a published tuiplans. The others (dstask, backlog, task, doorstop) are looked for on PATH; one that is missing
# is left out with a sentence. Each file of src/compare/ is one defect: a title, what is done, and a function a program.
set -u
program=$(realpath -- "${1:?usage: src/compare.sh PROGRAM > src/COMPARISON.md}") || exit 2
[ -x "$program" ] || { echo "$program cannot be run. Publish tuiplans first, and give its path." >&2; exit 2; }
cases=$(cd "$(dirname "$0")/compare" && pwd)
peers="tuiplans dstask backlog task doorstop"
top=$(mktemp -d) && mkdir "$top/bin" && ln -s "$program" "$top/bin/tuiplans"
trap 'umount "$top"/home.* 2>/dev/null; rm -rf "$top"' EXIT

name_of() { case $1 in backlog) echo Backlog.md ;; task) echo Taskwarrior ;; doorstop) echo Doorstop ;; *) echo "$1" ;; esac; }
has_program() { PATH="$top/bin:$PATH" command -v "$1" >/dev/null; }
version_of() {
    case $1 in
        dstask) as_person "dstask version" | paste -sd, | sed 's/^Version: //; s/,/, /g' ;;
        *) as_person "$1 --version" | sed 's/^[A-Za-z]* //' ;;
    esac
}

# A command as a person types it: own HOME, own git identity, no settings of this machine, no terminal.
as_person() {
    (cd "$home/$at" && env -i HOME="$home" PATH="$top/bin:$PATH" LANG=C.UTF-8 TERM=dumb NO_COLOR=1 GIT_CONFIG_NOSYSTEM=1 \
        GIT_EDITOR=true timeout 60 bash -c "$1" </dev/null 2>&1) | plain
    return "${PIPESTATUS[0]}"
}
# Escape sequences go, and the names of temporary folders, which are other ones at each run.
plain() { sed -e 's/\x1b\[[0-9;?]*[A-Za-z]//g' -e 's/\r//g' -e "s#$home#~#g" -e 's#File "[^"]*/#File "#' -e 's/[ \t]*$//'; }
# The beginning and the end of what was printed, where errors stand.
shorten() {
    awk -v most="${most:-14}" -v width=160 '
        { line[NR] = length($0) > width ? substr($0, 1, width) "…" : $0 }
        END {
            cut = NR > most + 1 ? NR - most : 0
            for (i = 1; i <= NR; i++) {
                if (cut && i == most - 3) { print "  … (" cut " lines)"; i += cut }
                print (line[i] == "" ? "" : "  " line[i])
            }
        }'
}

# An empty HOME for the next program.
fresh() {
    home=$(mktemp -d "$top/home.XXXXXX") at=. verdict= seen= transcript=$home.steps
    printf '[user]\n\tname = Business manager\n\temail = manager@board.example\n[init]\n\tdefaultBranch = main\n' > "$home/.gitconfig"
}
# A step that is judged: its output and exit code are shown, and kept in $said and $code.
run() {
    said=$(as_person "$1"); code=$?
    { prompt "$1"; [ -z "$said" ] || printf '%s\n' "$said" | shorten; echo "  (exit code $code)"; } >> "$transcript"
}
# A step that only makes things ready: it is shown, and its output where it failed.
set_up() {
    said=$(as_person "$1"); code=$?
    prompt "$1" >> "$transcript"
    [ $code = 0 ] || { printf '%s\n' "$said" | shorten >> "$transcript"; not_shown "the step before could not be taken (exit code $code)"; }
}
prompt() { [ "$at" = . ] && echo "~ \$ $1" || echo "~/$at \$ $1"; }

# What came of it. The first word said of a program stands: a step that failed is not covered by a later verdict.
has_it() { verdict=${verdict:-has it} seen=${seen:-$1}; }
in_part() { verdict=${verdict:-in part} seen=${seen:-$1}; }
is_free() { verdict=${verdict:-does not} seen=${seen:-$1}; }
not_shown() { verdict=${verdict:-not shown} seen=${seen:-$1}; }
holds() { (cd "$home/$at" && grep -q -- "$1" "$2" 2>/dev/null); }
kept() { if holds "$1" "$2"; then echo kept; else echo gone; fi; }

# Two items of work in each program, recorded as its manual says; $file is that of the first one.
begin_tuiplans() {
    set_up 'tuiplans init board'
    at=board
    set_up 'tuiplans new safer --title "Safer"'
    set_up 'tuiplans add safer --title "Write the policy"'
    set_up 'tuiplans add safer --title "Train the staff"'
    file=plans/safer/A-01.yaml
}
begin_dstask() {
    set_up 'dstask add Write the policy'
    set_up 'dstask add Train the staff'
    at=.dstask
    file=$(cd "$home/$at" && grep -l "Write the policy" pending/*.yml)
}
begin_backlog() {
    set_up 'git init -q board'
    at=board
    set_up 'backlog init Board --defaults'
    set_up 'backlog config set remoteOperations false'
    set_up 'backlog task create "Write the policy"'
    set_up 'backlog task create "Train the staff"'
    set_up 'git add . && git commit -qm "First tasks"'
    file='backlog/tasks/task-1 - Write-the-policy.md'
    [ -f "$home/$at/$file" ] || file=$(cd "$home/$at" && ls backlog/tasks/task-1*)
}
begin_task() {
    set_up 'echo "confirmation=no" > .taskrc'
    set_up 'task add "Write the policy"'
    set_up 'task add "Train the staff"'
    file=.task/pending.data
}
begin_doorstop() {
    set_up 'git init -q board'
    at=board
    set_up 'doorstop create REQ reqs'
    set_up 'doorstop add REQ && doorstop add REQ'
    set_up "sed -i \"s/^text: ''/text: Write the policy/\" reqs/REQ001.yml"
    set_up "sed -i \"s/^text: ''/text: Train the staff/\" reqs/REQ002.yml"
    set_up 'git add . && git commit -qm "First requirements"'
    file=reqs/REQ001.yml
}
# The same board in a second clone, there, and the shared repository between the two.
share() {
    set_up 'git clone -q --bare . ~/shared.git'
    set_up 'git remote add origin ~/shared.git && git fetch -q && git branch -q -u origin/main'
    set_up 'git clone -q ~/shared.git ~/there'
}

# One defect: the section on it, and its row of the table at the top.
section() {
    unset -f on_tuiplans on_dstask on_backlog on_task on_doorstop not_shown_because
    . "$1"
    row="| [$title](#$(anchor "$title")) |"
    printf '\n## %s\n\n%s\n\n| program | %s | what was seen |\n|---|---|---|\n' "$title" "$what" "has it?" > "$top/head"
    : > "$top/steps"
    for peer in $peers; do one "$peer"; done
    cat "$top/head" "$top/steps" >> "$top/sections"
    echo "$row" >> "$top/rows"
}
one() {
    fresh
    if ! has_program "$1"; then not_shown "not on this machine"
    elif ! declare -F "on_$1" >/dev/null; then not_shown "$(not_shown_because "$1")"
    else "on_$1"; fi
    printf '| %s | **%s** | %s |\n' "$(name_of "$1")" "$verdict" "$seen" >> "$top/head"
    row="$row $verdict |"
    [ "$verdict" = "not shown" ] && echo "- $title, $(name_of "$1"): $seen." >> "$top/not-shown"
    [ -s "$transcript" ] && printf '\n<details><summary>%s: the steps</summary>\n\n```console\n%s\n```\n\n</details>\n' \
        "$(name_of "$1")" "$(cat "$transcript")" >> "$top/steps"
    umount "$home" 2>/dev/null
    rm -rf "$home"
}
anchor() { printf '%s' "$1" | tr 'A-Z ' 'a-z-' | tr -cd 'a-z0-9-'; }

head_of_page() {
    fresh
    cat <<END
# The same steps, here and elsewhere

Made by \`src/compare.sh\` on $(date -u +%Y-%m-%d); not edited by hand. Each program was taken through the same steps in an
empty folder that was its HOME (so \`~\` below), as its manual says, with no terminal. "Has it", "in part" and "does not" were
computed from the exit codes and the files that the steps left; "not shown" says why.

END
    for peer in $peers; do
        if has_program "$peer"; then echo "- $(name_of "$peer"): $(version_of "$peer")"
        else echo "- $(name_of "$peer"): not on this machine, so its column says \"not shown\"."; fi
    done
    echo "- git: $(git --version | cut -d' ' -f3)"
    printf '\n| defect |'; for peer in $peers; do printf ' %s |' "$(name_of "$peer")"; done
    printf '\n|---|'; for peer in $peers; do printf -- '---|'; done; echo
}

for defect in "$cases"/*.sh; do section "$defect"; done
head_of_page
cat "$top/rows" "$top/sections"
printf '\n## What was not shown\n\n'
cat "$top/not-shown" 2>/dev/null || echo "Nothing was left out."
