"""How a feedback page looks: light and dark, narrow and wide, on a screen and on paper."""

STYLE = """
:root { --ink: #1f2328; --soft: #59636e; --paper: #ffffff; --sheet: #f6f8fa; --line: #d1d9e0;
  --good: #1a7f37; --bad: #b3261e; --idle: #59636e; --open: #8a5a00; --hand: #0550ae; }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
body { margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 52rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
code, pre { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
h1 { margin: 0 0 .75rem; font-size: 1.9rem; line-height: 1.2; letter-spacing: -.01em; }
h2 { margin: 0; font-size: 1.2rem; }
h3 { margin: 1.1rem 0 .35rem; font-size: .85rem; color: var(--soft); font-weight: 600; }
p { margin: .3rem 0; }
.for { color: var(--soft); margin: 0 0 .15rem; overflow-wrap: anywhere; }
.total { font-size: 1.1rem; }
.total strong { font-size: 1.9rem; font-variant-numeric: tabular-nums; }
meter { width: 100%; height: 1rem; }
.late { color: var(--bad); }
nav { margin: 2rem 0 2.5rem; padding: 1rem 1.25rem; background: var(--sheet); border-radius: .6rem; }
nav h2 { font-size: .85rem; color: var(--soft); font-weight: 600; }
nav ol { margin: .4rem 0 0; padding: 0; list-style: none; }
nav a { display: flex; gap: .5rem; align-items: baseline; padding: .28rem 0; color: inherit; text-decoration: none; }
nav li + li a { border-top: 1px solid var(--line); }
nav a:hover code, nav a:focus-visible code { text-decoration: underline; }
.words { color: var(--soft); font-size: .9rem; }
.points { margin-left: auto; white-space: nowrap; font-variant-numeric: tabular-nums; }
h2 .points { margin-left: .5rem; font-size: .95rem; font-weight: 400; color: var(--soft); white-space: normal; }
.sign { display: inline-block; width: 1.3em; font-weight: 700; flex: none; }
.good { --mark: var(--good); } .bad { --mark: var(--bad); } .idle { --mark: var(--idle); }
.open { --mark: var(--open); } .hand { --mark: var(--hand); }
.sign { color: var(--mark); }
section { padding: 1.6rem 0 1.9rem; border-top: 1px solid var(--line); scroll-margin-top: .5rem; }
section:target h2 code { text-decoration: underline; text-underline-offset: .25em; }
.section { color: var(--soft); font-size: .9rem; }
.section { margin-left: 1.55rem; }
.card { margin-top: .8rem; overflow-x: auto; overflow-wrap: anywhere; }
.card [style="margin:2px 0"] { padding-left: 1.4em; text-indent: -1.4em; }
.card [style="margin:2px 0"] span { text-indent: 0; }
.comment { margin: .8rem 0; padding: .6rem 1rem; border-left: 4px solid var(--hand); background: var(--sheet); }
.comment h3 { margin: 0; } .comment p { white-space: pre-wrap; overflow-wrap: anywhere; }
pre { margin: 0; padding: .8rem 1rem; max-height: 30rem; overflow: auto; background: var(--sheet);
  border: 1px solid var(--line); border-radius: .4rem; font-size: .86rem; line-height: 1.5; tab-size: 4; }
pre.text { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
footer { margin-top: 1rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--soft);
  font-size: .85rem; overflow-wrap: anywhere; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --soft: #9ba6b2; --paper: #0f1317; --sheet: #181e25; --line: #333c46;
    --good: #57c97a; --bad: #ff8a80; --idle: #9ba6b2; --open: #e3b341; --hand: #79b8ff; }
  /* The cards are the same as in the notebook, where their colours stand on white. */
  .card [style*="color:#1a7f37"] { color: var(--good) !important; }
  .card [style*="color:#b3261e"] { color: var(--bad) !important; }
  .card [style*="color:#6e7781"] { color: var(--idle) !important; }
  .card [style*="color:#9a6700"] { color: var(--open) !important; }
  .card > div { border-left-color: var(--mark) !important; }
}
@media (max-width: 34rem) {
  body { padding: 1.25rem .9rem 3rem; }
  h1 { font-size: 1.5rem; }
  .words { display: none; }
  nav { padding: .8rem .9rem; }
}
@media print {
  :root { --ink: #000; --soft: #444; --paper: #fff; --sheet: #fff; --line: #bbb;
    --good: #1a7f37; --bad: #b3261e; --idle: #444; --open: #8a5a00; --hand: #0550ae; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  pre { max-height: none; overflow: visible; white-space: pre-wrap; overflow-wrap: anywhere; }
  section { break-inside: auto; } h2, h3 { break-after: avoid; }
}
"""
