# shellcheck shell=bash
title="An unreadable file vanishes from the list with exit code 0"
what="Two items; the file of the first one (in Taskwarrior its line) is damaged; the list is asked for."

judge() {
    listed=no; told="no word of it"
    printf '%s' "$said" | grep -qi "write the policy" && listed=yes
    printf '%s' "$said" | grep -qF "$(basename "$file")" && told="a message names the file"
    printf '%s' "$said" | grep -qi "train the staff" && other="the other item is listed" || other="nothing is listed"
    if [ "$code" = 0 ] && [ $listed = no ]; then has_it "exit code 0, not in the list, $told; $other"
    elif [ "$code" = 0 ]; then is_free "still listed"
    else is_free "exit code $code, $told; $other"; fi
}
damage() { set_up "printf 'title: [\n' > '$file'"; }

on_tuiplans() { begin_tuiplans; damage; run 'tuiplans list'; judge; }
on_dstask() { begin_dstask; damage; run 'dstask next'; judge; }
on_backlog() { begin_backlog; set_up "printf -- '---\ntitle: [\n---\n' > '$file'"; run 'backlog task list --plain'; judge; }
on_task() { begin_task; set_up "sed -i '1s/ status.*//' $file"; run 'task list'; judge; }
on_doorstop() { begin_doorstop; damage; run 'doorstop publish REQ'; judge; }
