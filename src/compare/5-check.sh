# shellcheck shell=bash
title="A check rewrites files"
what="Everything is committed, one file with a comment in it; the program's check is run; files are compared with what they were."
sums() { (cd "$home" && find . -type f -not -path '*/.git/*' -not -path './.cache/*' -exec sha256sum {} + | sort); }
checked() {
    before=$(sums); run "$1"
    rewritten=$(comm -13 <(echo "$before") <(sums) | wc -l)
}
judge() {
    run 'git status --short'
    if [ "$rewritten" -gt 0 ]; then has_it "$rewritten of the files are other than before"; else is_free "no file changed"; fi
}
commented() { set_up "echo '# agreed by telephone' >> '$file'"; set_up "git commit -qam 'By hand'"; }
not_shown_because() { echo "has no command that checks"; }

on_tuiplans() { begin_tuiplans; commented; checked 'tuiplans check'; judge; }
on_backlog() {
    begin_backlog
    set_up "sed -i 's/^ordinal:.*/&\n# agreed by telephone/' '$file'"; set_up "git commit -qam 'By hand'"
    checked 'backlog doctor'; judge
}
on_task() {
    begin_task; checked 'task diagnostics'
    if [ "$rewritten" -gt 0 ]; then has_it "$rewritten of the files are other than before"; else is_free "no file changed"; fi
}
# Its manual has --no-reformat for those who want none of it, so that is run too.
on_doorstop() {
    begin_doorstop; commented; checked 'doorstop'; judge
    set_up 'git reset -q --hard'
    checked 'doorstop --no-reformat'
    seen="$seen; with --no-reformat $rewritten"
}
