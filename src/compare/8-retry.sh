# shellcheck shell=bash
title="The retry after a bad edit opens the old text again"
what="A person opens an item in their editor, types new wording and, in the same go, a slip that makes the text unreadable; they are told so and open it again."
wording="Agree the policy with every agency"

# The editor keeps what it was opened with, puts the new wording into the line of pattern $1, and spoils the text with $2.
# Opened again, it only looks.
editor() {
    cat > "$home/editor" <<END
#!/bin/sh
[ -f ~/opened-first ] && { cp "\$1" ~/opened-again; exit 0; }
cp "\$1" ~/opened-first
sed -i 's/$1.*/&, $wording/' "\$1"
$2
END
    chmod +x "$home/editor"
    run 'cat ~/editor'
}
spoil='echo "  spoilt: [" >> "$1"'
judge() {
    if [ ! -f "$home/opened-again" ] && holds "$wording" "$file"; then
        is_free "what was typed stands in the item's own file; the editor is not opened again (exit code $code)"; return
    fi
    [ -f "$home/opened-again" ] || { not_shown "the editor was not opened a second time (exit code $code)"; return; }
    run "grep -c '$wording' ~/opened-first ~/opened-again"
    if grep -q "$wording" "$home/opened-again"; then is_free "the second time the editor opens on what was typed"
    else has_it "the second time the editor opens on the old text; what was typed is gone"; fi
}
not_shown_because() { echo "opens an editor only from its full-screen view"; }

on_tuiplans() {
    begin_tuiplans; editor '^title:' "$spoil"
    run 'EDITOR=~/editor tuiplans edit safer/A-01 -m "Wording"'
    run 'EDITOR=~/editor tuiplans edit safer/A-01 -m "Wording"'
    judge
}
on_dstask() { begin_dstask; editor '^summary:' "$spoil"; run 'printf "y\nn\n" | EDITOR=~/editor dstask 1 edit'; judge; }
on_task() {
    begin_task; editor 'Description:' 'sed -i "s/Due: .*/Due: spoilt/" "$1"'
    run 'printf "y\nn\n" | EDITOR=~/editor task 1 edit'; judge
}
on_doorstop() {
    begin_doorstop; editor '^text:' "$spoil"
    run 'doorstop edit REQ001 --all --tool ~/editor'
    run 'doorstop edit REQ001 --all --tool ~/editor'
    judge
}
