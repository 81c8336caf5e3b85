"""What surrounds an agenda, each part in a file: `surroundings` shows the order.

`prose` makes paragraphs of lines and parts of paragraphs. From these, `frames` reads the head with
`titles`, `names` and `whereabouts`; `decision` what is decided, with `references`,
`circumstances` and `areas`; `invited` who takes part, by `name_lists`; `rules` how it is held;
`statements` what delegations stated.
"""
