# shellcheck shell=bash
title="Foreign files are swept into the commit"
what="A letter lies in the folder, unknown to git, and minutes are staged for a commit of their own; then the program changes an item."
lay_out() { set_up 'echo Draft > letter.txt'; set_up 'echo Minutes > minutes.txt && git add minutes.txt'; }
judge() {
    run 'git show --format=%s --name-only HEAD'
    swept=$(printf '%s\n' "$said" | grep -xE 'letter.txt|minutes.txt' | paste -sd, | sed 's/,/ and /')
    if [ -n "$swept" ]; then has_it "in the commit: $swept"
    elif printf '%s' "$said" | grep -qF "$(basename "$file")"; then is_free "the commit has the item's file alone"
    else not_shown "the program made no commit"; fi
}
not_shown_because() { echo "keeps nothing in git"; }

on_tuiplans() { begin_tuiplans; lay_out; run 'tuiplans set safer/A-01 rag=green -m "Seen"'; judge; }
on_dstask() { begin_dstask; lay_out; run 'dstask 1 modify +urgent'; judge; }
# It commits only where that is asked for.
on_backlog() {
    begin_backlog; set_up 'backlog config set autoCommit true'; set_up 'git commit -qam "Commit by itself"'
    lay_out; run 'backlog task edit 1 --priority high --plain'; judge
}
# It makes no commits, but it does stage.
on_doorstop() {
    begin_doorstop; set_up 'echo Draft > letter.txt'
    run 'doorstop review REQ001'; run 'git status --short'
    if printf '%s' "$said" | grep -q '^A. *letter.txt'; then has_it "letter.txt is staged"
    else is_free "makes no commit; stages only $(printf '%s\n' "$said" | grep '^[MA]' | cut -c4- | paste -sd' ')"; fi
}
