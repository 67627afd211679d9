# shellcheck shell=bash
title="Two branches take the same id and merge silently"
what="Two clones that cannot see each other each add an item; the second receives the first one's and sends; then the list is asked for."
there() { at_here=$at; at=there; run "$1"; at=$at_here; [ "$code" = 0 ] || not_shown "the other clone's change failed"; }
# $1: what in the list is an id, as a regular expression.
judge() {
    twice=$(printf '%s\n' "$said" | grep -oE "$1" | sort | uniq -d | paste -sd' ')
    if [ "$merged" != 0 ]; then is_free "the merge stops with exit code $merged"
    elif [ -n "$twice" ] && [ "$code" != 0 ]; then in_part "the merge says nothing (exit code 0); the next list has $twice twice, and says so (exit code $code)"
    elif [ -n "$twice" ]; then has_it "merge with exit code 0; twice in the list, with exit code 0: $twice"
    else is_free "merge with exit code 0; no id is in the list twice"; fi
}
not_shown_because() { echo "keeps nothing in git, so nothing is merged"; }

on_tuiplans() {
    begin_tuiplans; share
    there 'tuiplans add safer --title "Theirs" && git push -q'
    run 'tuiplans add safer --title "Ours"'
    run 'git pull -q --no-rebase'; merged=$code
    run 'tuiplans list --plain'; judge 'A-[0-9]+'
    with_sync
}
with_sync() {
    as_person 'tuiplans sync --help' | grep -q 'tuiplans sync' || { seen="$seen; \`sync\` is not in this build"; return; }
    set_up 'git merge --abort'
    run 'tuiplans sync'; synced=$code
    run 'tuiplans list --plain'
    twice=$(printf '%s\n' "$said" | grep -oE 'A-[0-9]+' | sort | uniq -d)
    if [ $synced = 0 ] && [ -n "$twice" ]; then verdict="has it" seen="sync leaves $twice twice"
    else seen="$seen. With sync (exit code $synced) the list has $(printf '%s\n' "$said" | grep -cE '^A-[0-9]+') actions, no id twice"; fi
}
on_dstask() {
    begin_dstask; share
    there 'DSTASK_GIT_REPO=~/there dstask add Theirs && DSTASK_GIT_REPO=~/there dstask sync'
    run 'dstask add Ours'
    run 'dstask sync'; merged=$code
    most=60 run 'dstask next'; judge '"(id|uuid)": "?[0-9a-f-]+'
}
# It would look at remote branches that have been fetched; here none has. `backlog doctor` is run too: it is for this.
on_backlog() {
    begin_backlog; share
    there 'backlog task create Theirs --plain && git add . && git commit -qm Theirs && git push -q'
    run 'backlog task create Ours --plain && git add . && git commit -qm Ours'
    run 'git pull -q --no-rebase --no-edit'; merged=$code
    run 'backlog task list --plain'; judge 'TASK-[0-9]+'
    run 'backlog doctor'
}
on_doorstop() {
    begin_doorstop; share
    there 'doorstop add REQ && sed -i "s/^text:.*/text: Theirs/" reqs/REQ003.yml && git add . && git commit -qm Theirs && git push -q'
    run 'doorstop add REQ && sed -i "s/^text:.*/text: Ours/" reqs/REQ003.yml && git add . && git commit -qm Ours'
    run 'git pull -q --no-rebase --no-edit'; merged=$code
    run 'ls reqs'; judge 'REQ[0-9]+'
}
