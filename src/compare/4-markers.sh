# shellcheck shell=bash
title="Conflict markers are committed"
what="Two clones give one field of one item different values; the second receives the first one's, which is a conflict; then its owner goes on working."
judge() {
    run "git grep -lE '^(<<<<<<<|>>>>>>>)' HEAD --"
    if [ "$code" = 0 ]; then has_it "HEAD holds markers in $(printf '%s\n' "$said" | wc -l) file; the next command ended with exit code $next"
    else is_free "no markers in HEAD; the next command ended with exit code $next"; fi
}
goes_on() { run "$1"; next=$code; }
there() { at_here=$at; at=there; run "$1"; at=$at_here; [ "$code" = 0 ] || not_shown "the other clone's change failed"; }
must_clash() { run "$1"; [ "$code" != 0 ] || not_shown "the two changes came together without a conflict"; }
not_shown_because() { echo "keeps nothing in git, so nothing is merged"; }

on_tuiplans() {
    begin_tuiplans; share
    there 'tuiplans set safer/A-01 rag=green -m "Theirs" && git push -q'
    run 'tuiplans set safer/A-01 rag=red -m "Ours"'
    must_clash 'git pull -q --no-rebase'
    goes_on 'tuiplans set safer/A-02 rag=amber -m "Next"'
    judge
    with_sync
}
# The program's own way of receiving, where this build has it: the clash is kept apart and no file ever holds a marker.
with_sync() {
    as_person 'tuiplans sync --help' | grep -q 'tuiplans sync' || { seen="$seen; \`sync\` is not in this build"; return; }
    set_up 'git merge --abort'
    run 'tuiplans sync'; synced=$code
    run "grep -rlE '^(<<<<<<<|>>>>>>>)' plans"; marked=$code
    goes_on 'tuiplans set safer/A-02 rag=amber -m "Next"'
    run "git grep -lE '^(<<<<<<<|>>>>>>>)' HEAD --"
    if [ "$code" = 0 ] || [ $marked = 0 ]; then verdict="has it" seen="after sync there are markers"
    else seen="$seen. With sync (exit code $synced) no file has markers, and the next command ends with exit code $next"; fi
}
# Each clone numbers the items for itself: the number of the first one in the clone $1.
number() { as_person "DSTASK_GIT_REPO=$1 dstask next" | grep -B1 'Write the policy' | grep -o '[0-9][0-9]*'; }
on_dstask() {
    begin_dstask; share
    there "export DSTASK_GIT_REPO=~/there; dstask $(number '~/there') modify P1 && dstask sync"
    run "dstask $(number '~/.dstask') modify P3"
    must_clash 'dstask sync'
    goes_on 'dstask add Book the room'
    judge
}
on_backlog() {
    begin_backlog; set_up 'backlog config set autoCommit true'; set_up 'git commit -qam "Commit by itself"'; share
    there 'backlog task edit 1 --priority high --plain && git push -q'
    run 'backlog task edit 1 --priority low --plain'
    must_clash 'git pull -q --no-rebase'
    goes_on 'backlog task edit 1 --status "In Progress" --plain'
    judge
}
# It stages what it writes and leaves committing to the person, who does it here.
on_doorstop() {
    begin_doorstop; share
    there 'sed -i "s/^text:.*/text: Theirs/" reqs/REQ001.yml && git commit -qam Theirs && git push -q'
    run 'sed -i "s/^text:.*/text: Ours/" reqs/REQ001.yml && git commit -qam Ours'
    must_clash 'git pull -q --no-rebase'
    goes_on 'doorstop add REQ'
    run 'git commit -m "Next"'
    judge
}
