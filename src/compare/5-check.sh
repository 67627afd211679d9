# shellcheck shell=bash
title="A check rewrites files"
what="Everything is committed, one file with a comment in it; the program's check is run; files are compared with what they were."
sums() { (cd "$home" && find . -type f -not -path '*/.git/*' -not -path './.cache/*' -exec sha256sum {} + | sort); }
checked() {
    before=$(sums); run "$1"
    # What was there and is no longer as it was; a file that is only new is no rewriting.
    changed=$(comm -23 <(echo "$before") <(sums) | sed "s/^[0-9a-f]*  .\///" | paste -sd' ')
    rewritten=$(echo "$changed" | wc -w)
}
judge() { if [ "$rewritten" -gt 0 ]; then has_it "$rewritten files are other than before: $changed"; else is_free "no file is other than before"; fi; }
commented() { set_up "echo '# agreed by telephone' >> '$file'"; set_up "git commit -qam 'By hand'"; }
not_shown_because() { echo "has no command that checks"; }

on_tuiplans() { begin_tuiplans; commented; checked 'tuiplans check'; judge; }
on_backlog() {
    begin_backlog
    set_up "sed -i 's/^ordinal:.*/&\n# agreed by telephone/' '$file'"; set_up "git commit -qam 'By hand'"
    checked 'backlog doctor'; judge
}
on_task() {
    begin_task; checked 'task diagnostics'; judge
}
# Its manual has --no-reformat for those who want none of it, so that is run too.
on_doorstop() {
    begin_doorstop; commented; checked 'doorstop'; judge
    most=24 run 'git diff HEAD -U0'
    set_up 'git reset -q --hard'
    checked 'doorstop --no-reformat'
    seen="$seen; with --no-reformat $rewritten files"
    most=24 run 'git diff HEAD -U0'
}
