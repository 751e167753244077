"""Quotation marks: every style, nested, left open, over several paragraphs, and what looks like one.

A quotation is shown by the content that it becomes, since typography alone makes no attribution.
"""

from __future__ import annotations

import pytest

from tables import Table, check, failing, rows

TABLES: dict[str, Table] = {
    "curly double": [
        "<content>“It floats,”</content> <source>Ruiz</source> <cue>said</cue>.",
        "<source>Ruiz</source> <cue>said</cue>, <content>“It floats.”</content>",
        "<source>Ruiz</source> <cue>called</cue> <content>it “afloat”</content>.",
        "<content>“It floats”</content>, <source>Ruiz</source> <cue>said</cue>.",
        "<content>“Why does it float?”</content> <source>Ruiz</source> <cue>asked</cue>.",
    ],
    "straight double": [
        '<content>"It sinks,"</content> <source>Hale</source> <cue>said</cue>.',
        '<source>Hale</source> <cue>said</cue>, <content>"It sinks."</content>',
        '<source>Hale</source> <cue>said</cue> <content>it was "a stone" and "a disgrace"</content>.',
        *failing(
            "quotations joined by “and” are not read as one content",
            '<content>"It sinks", "it drifts" and "it burns"</content>, <source>Hale</source> <cue>said</cue>.',
        ),
        *failing(
            "brackets between verb and quotation are not jumped",
            '<source>Hale</source> <cue>said</cue> (<content>"again and again"</content>).',
        ),
    ],
    "mixed double": [
        '<content>“It leans,"</content> <source>Varga</source> <cue>said</cue>.',
        '<content>"It leans,”</content> <source>Varga</source> <cue>said</cue>.',
        '<content 1>“It leans,”</content> <source 1>Varga</source> <cue 1>said</cue>. <content 2>"It creaks,"</content> <source 2>he</source> <cue 2>added</cue>.',
    ],
    "curly single": [
        "<content>‘It rings,’</content> <source>Mr Pugh</source> <cue>said</cue>.",
        "<source>Mr Pugh</source> <cue>said</cue>, <content>‘It rings.’</content>",
        "<content>‘It’s the bell’s last year,’</content> <source>Mr Pugh</source> <cue>said</cue>.",
        "<content>‘The ringers’ room is damp,’</content> <source>Mr Pugh</source> <cue>said</cue>. <content>‘We can’t stay.’</content>",
        "<content>‘The dogs’ home is full,’</content> <source>she</source> <cue>said</cue>.",
    ],
    "straight single": [
        "<content>'It rains,'</content> <source>Mrs Yates</source> <cue>said</cue>.",
        "<source>Mrs Yates</source> <cue>said</cue>, <content>'It rains.'</content>",
        "<content>'It's raining and we can't play,'</content> <source>Mrs Yates</source> <cue>said</cue>.",
        "<content>'The boys' shoes are wet,'</content> <source>Mrs Yates</source> <cue>said</cue>. <content>'They don't mind.'</content>",
    ],
    "two apostrophes for a mark": [
        "<content>''It burns,''</content> <source>Keller</source> <cue>said</cue>.",
        "<source>Keller</source> <cue>said</cue>, <content>''It doesn't burn.''</content>",
        "<content 1>''<source 2>They</source> <cue 2>call</cue> <content 2>it 'the oven,'</content> ''</content> <source 1>Keller</source> <cue 1>said</cue>.",
        "<source>Keller</source> <cue>called</cue> <content>it ''a furnace''</content>.",
    ],
    "backticks": [
        "<content>``It melts,''</content> <source>Tamm</source> <cue>said</cue>.",
        "<source>Tamm</source> <cue>said</cue>, <content>``It melts.''</content>",
    ],
    "other marks": [
        "<content>«It turns,»</content> <source>Moreau</source> <cue>said</cue>.",
        "<content>„It turns,“</content> <source>Brandt</source> <cue>said</cue>.",
        "<content>„It turns,”</content> <source>Nowak</source> <cue>said</cue>.",
        "<content>「It turns,」</content> <source>Sato</source> <cue>said</cue>.",
    ],
    "nesting": [
        "<content 1>“<source 2>He</source> <cue 2>called</cue> <content 2>it ‘a wreck,’</content> ”</content> <source 1>Ruiz</source> <cue 1>said</cue>.",
        "<content>“They sang ‘Home Again’ twice,”</content> <source>Ruiz</source> <cue>said</cue>.",
        "<content 1>\"<source 2>They</source> <cue 2>said</cue> <content 2>'never,'</content> and meant it,\"</content> <cue 1>said</cue> <source 1>Hale</source>.",
        "<content>‘The word “safe” is not in the report,’</content> <source>Mr Pugh</source> <cue>said</cue>.",
        "<source 1>Ruiz</source> <cue 1>said</cue>, <content 1>“<source 2>My father</source> <cue 2>told</cue> me, <content 2>‘Never sell the boat.’</content>”</content>",
        "<content 1>“<source 2>The guard</source> <cue 2>said</cue> <content 2>that we could go</content>,”</content> <source 1>she</source> <cue 1>recalled</cue>.",
    ],
    "no quotation of speech": [
        "The “old bridge” is a ferry.",
        "They staged “The Long Night” in a barn.",
        "A so-called “safe room” had no door.",
        "Rock ’n’ roll came to Leeds in ’56.",
        'The 6\'2" keeper wore a 12" scarf.',
        "It was a dogs' dinner, the boys' worst.",
    ],
    "apostrophes and inches beside speech": [
        '<content>"The \'90s were ours,"</content> <source>Hale</source> <cue>said</cue>.',
        'The 6\'2" keeper left. <content>"I\'m tired,"</content> <source>he</source> <cue>said</cue>.',
        "<content>‘’Tis a pity,’</content> <source>Mr Pugh</source> <cue>said</cue>.",
        *failing(
            "inches are read as a closing mark",
            "<content>“He’s 6'2\" and still growing,”</content> <source>Ruiz</source> <cue>said</cue>.",
        ),
        *failing(
            "a clause behind a noun is not ended before the sentence's own verb",
            '<source>Ruiz\'s</source> <cue>claim</cue> <content>that "it floats"</content> is old.',
        ),
    ],
    "never closed": [
        'The door stood open. <source>Hale</source> <cue>said</cue>, <content>"Come in. Sit down.</content>',
        'It cost 12" of cloth. <source>Varga</source> <cue>said</cue> <content>the coat was too short</content>.',
        "<source>Ruiz</source> <cue>said</cue> <content>it floats</content>.”",
        "“It floats, believe me\n\n<source>Ruiz</source> <cue>said</cue> <content>that it would sink</content>.",
    ],
    "several paragraphs": [
        '<source>Hale</source> <cue>said:</cue> <content>"We were cold.</content>\n\n<content>"We were wet.</content>\n\n<content>"We were home."</content>',
        *failing(
            "a paragraph that is all quotation before the one with the cue is not joined",
            "<content>“It was a long night.</content>\n\n<content>“We sang until dawn,”</content> <source>Ruiz</source> <cue>said</cue>.",
        ),
        *failing(
            "a quotation left open behind the cue is not read on into the next paragraph",
            "<content>“It was a long night,”</content> <source>Ruiz</source> <cue>said</cue>. <content>“We sang.</content>\n\n<content>“Then the tide came.”</content>",
            "<content>‘It was a long night,’</content> <cue>said</cue> <source>Mr Pugh</source>. <content>‘We sang.</content>\n\n<content>‘Then the tide came.’</content>\n\nThe boat was lost.",
        ),
    ],
    "beside other marks": [
        "<content>“No!”</content> <source>she</source> <cue>cried</cue>.",
        "<content>“It … floats,”</content> <source>Ruiz</source> <cue>said</cue>.",
        "<content>“[The boat] floats,”</content> <source>Ruiz</source> <cue>said</cue>.",
        "<content>“It floats!?”</content> <source>Ruiz</source> <cue>asked</cue>.",
        *failing(
            "a dash between quotation and source is taken for a cue",
            "<content>“Never”</content> — <source>Ruiz</source> <cue>said</cue> — <content>“again.”</content>",
        ),
    ],
}


@pytest.mark.parametrize("marked", rows(TABLES))
def test_a_quotation_is_read_as_marked(marked: str) -> None:
    """It begins with its opening mark, ends with its closing one, and belongs to whom it should."""
    check(marked)
