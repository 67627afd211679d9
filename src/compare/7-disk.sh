# shellcheck shell=bash
title="A full disk empties the file"
small() { mount -t tmpfs -o size=8m none "$home" 2>/dev/null; }
if (home=$(mktemp -d "$top/try.XXXXXX"); small && umount "$home"); then
    disk="HOME is a file system in memory of 8 MB, filled to the last byte; who empties a file before writing it gets back its one block of 4,096 bytes"
    fill() {
        set_up 'dd if=/dev/zero of=fill bs=4k status=none 2> /dev/null || true'
        limit=
    }
    empty() { set_up 'rm -f fill ~/fill'; }
    space() { cp "$home/.gitconfig" "$top/gitconfig"; small; cp "$top/gitconfig" "$home/.gitconfig"; }
else
    disk="no small file system can be mounted here, so the largest size of a file is limited instead (ulimit -f)"
    # .NET keeps its compiled code in a file as well, unless it is told not to.
    fill() { limit='ulimit -f 4; trap "" XFSZ; export DOTNET_EnableWriteXorExecute=0; '; }
    empty() { limit=; }
    space() { :; }
fi
what="With no room left ($disk) the program is to add a text of 9,000 letters to an item (Doorstop: a link); then room is made and the file is looked at."
long='$(printf "%9000s" | tr " " x)'

# What the command is to leave in the file, where there is room.
added=xxxxxxxxxx words='Write the policy'
sum() { (cd "$home/$at" && sha256sum < "$file"); }
try() {
    whole=$(sum); run "$limit$1"; wrote=$code
    cut=$(wc -c < "$home/$at/$file"); after=$(sum)
    empty
    run "wc -c '$file'; grep -c '$words' '$file'"
    if [ $wrote -gt 128 ]; then not_shown "the program was ended by a signal under that limit (exit code $wrote)"
    elif [ "$whole" = "$after" ]; then with_room "$1"
    elif ! holds "$words" "$file"; then has_it "exit code $wrote; the file is cut off at $cut bytes, and of the item's text \"$words\" is gone"
    elif [ "$wrote" = 0 ] && [ "$cut" -gt 9000 ]; then not_shown "the text was written all the same"
    else in_part "exit code $wrote; the file is cut off at $cut bytes, and the item's text is in what is left"; fi
}
# The same command again shows that it was the room that it lacked.
with_room() {
    run "$1"
    if holds "$added" "$file"; then is_free "exit code $wrote; the file is as it was. With room the same command ends with exit code $code"
    else not_shown "with room the same command does not change the file either (exit code $code)"; fi
}

on_tuiplans() { space; begin_tuiplans; fill; try "tuiplans update safer/A-01 -m \"$long\""; }
on_dstask() { space; begin_dstask; fill; try "dstask 1 modify \"project:$long\""; }
on_backlog() { space; begin_backlog; fill; try "backlog task edit 1 --append-notes \"$long\" --plain"; }
on_task() { space; begin_task; fill; try "task 1 annotate \"$long\""; }
# It takes no text on the command line, so the file is made to end just short of a block's end, and a link is added to it.
on_doorstop() {
    space; begin_doorstop; added='- REQ002' words='to the end'
    set_up 'doorstop review REQ001'
    short=$((4078 - $(wc -c < "$home/$at/$file")))
    set_up "sed -i \"s/Write the policy/& \$(printf '%${short}s' | tr ' ' y) $words/\" $file"
    fill; try 'doorstop link REQ001 REQ002'
}
