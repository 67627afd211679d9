# shellcheck shell=bash
title="An edit drops comments and unknown keys"
what="A person adds a comment and a key of their own to an item's file and commits them; the program then changes another field."
comment="# agreed by telephone"
key="owner-post: chair"

add_both() { set_up "printf '%s\n' '$comment' '$key' >> '$file'"; set_up "git commit -qam 'By hand'"; }
judge() {
    run "cat '$file'"
    both="the comment is $(kept "$comment" "$file"), the key is $(kept "$key" "$file")"
    if holds "$comment" "$file" && holds "$key" "$file"; then is_free "both kept"
    elif holds "$comment" "$file" || holds "$key" "$file"; then in_part "$both"
    else has_it "$both"; fi
}
changed() { [ "$code" = 0 ] || not_shown "the change itself failed (exit code $code)"; }

on_tuiplans() { begin_tuiplans; add_both; run 'tuiplans set safer/A-01 rag=green -m "Seen at the meeting"'; changed; judge; }
on_dstask() { begin_dstask; add_both; run 'dstask 1 modify +urgent'; changed; judge; }
on_backlog() {
    begin_backlog
    set_up "sed -i 's/^ordinal:.*/&\n$comment\n$key/' '$file'"
    set_up "git commit -qam 'By hand'"
    run 'backlog task edit 1 --priority high --plain'; changed; judge
}
on_doorstop() { begin_doorstop; add_both; run 'doorstop review REQ001'; changed; judge; }
# Taskwarrior's file is one line a task and has no comments, so the key alone is looked at.
on_task() {
    begin_task
    set_up "sed -i '1s/\]\$/ owner-post:\"chair\"]/' $file"
    run 'task 1 modify priority:H'; changed
    run "cat $file"
    if holds 'owner-post:"chair"' "$file"; then is_free "the key is kept; its file has no comments"; else has_it "the key is gone"; fi
}
