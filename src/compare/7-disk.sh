# shellcheck shell=bash
title="A full disk empties the file"
small() { mount -t tmpfs -o size=8m none "$home" 2>/dev/null; }
if (home=$(mktemp -d "$top/try.XXXXXX"); small && umount "$home"); then
    disk="HOME is a file system in memory of 8 MB, filled to the last byte"
    fill() {
        set_up 'dd if=/dev/zero of=fill bs=4k status=none 2> /dev/null || true'
        limit=
    }
    empty() { set_up 'rm -f fill ~/fill'; }
    space() { cp "$home/.gitconfig" "$top/gitconfig"; small; cp "$top/gitconfig" "$home/.gitconfig"; }
else
    disk="no small file system can be mounted here, so the largest size of a file is limited instead (ulimit -f)"
    fill() { limit='ulimit -f 1; trap "" XFSZ; '; }
    empty() { limit=; }
    space() { :; }
fi
what="With no room left ($disk) the program is to add a text of 9,000 letters to an item; then room is made and the file is looked at."
long='$(printf "%9000s" | tr " " x)'

judge() {
    wrote=$code; said_full=$said
    empty
    run "wc -c '$file' && grep -c 'Write the policy' '$file'"
    if [ "$code" = 0 ]; then is_free "the file holds what it held; the command ended with exit code $wrote"
    else has_it "the file has $(wc -c < "$home/$at/$file" 2>/dev/null || echo no) bytes and the text is lost; the command ended with exit code $wrote"; fi
    holds xxxxxxxxxx "$file" && not_shown_again
}
not_shown_again() { verdict="not shown" seen="the text was written all the same"; }

on_tuiplans() { space; begin_tuiplans; fill; run "${limit}tuiplans update safer/A-01 -m \"$long\""; judge; }
on_dstask() { space; begin_dstask; fill; run "${limit}dstask 1 note \"$long\""; judge; }
on_backlog() { space; begin_backlog; fill; run "${limit}backlog task edit 1 --append-notes \"$long\" --plain"; judge; }
on_task() { space; begin_task; fill; run "${limit}task 1 annotate \"$long\""; judge; }
# It takes no text on the command line, so the file is made just short of a block's end and a link is added to it.
on_doorstop() {
    space; begin_doorstop
    set_up "sed -i \"s/^text:.*/text: Write the policy \$(printf '%3880s' | tr ' ' y)/\" $file"
    set_up 'doorstop review REQ001'
    fill; run "${limit}doorstop link REQ001 REQ002"; judge
}
