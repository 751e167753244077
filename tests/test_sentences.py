"""Where sentences end: abbreviations, every kind of line end, lines wrapped by hand, headlines.

A sentence is shown by the contents and sources that end with it: none of them reaches into the next.
"""

from __future__ import annotations

import pytest

from tables import Table, check, failing, rows

TABLES: dict[str, Table] = {
    "stops that end no sentence": [
        "<source>Mr. Hale</source> <cue>said</cue> <content>the ferry was late</content>.",
        "<source>Gov. Ana Ruiz</source> <cue>said</cue> <content>the dam was safe</content>.",
        "<source>Lt. Col. Jo Tamm</source> <cue>told</cue> reporters <content>that the road was mined</content>.",
        "<content>The office opens at 9 a.m. on weekdays</content>, <source>the clerk</source> <cue>said</cue>.",
        "<source>The U.S. Navy</source> <cue>said</cue> <content>that two ships had left port</content>.",
        "<source>Smith & Co. of Leeds</source> <cue>said</cue> <content>that prices would rise</content>.",
        "<source>J. R. Varga</source> <cue>said</cue> <content>the score was lost</content>.",
        "<source>The bank</source> <cue>said</cue> <content>that profits fell 3.5 percent to $1.2 billion</content>.",
        "<content>No. 7 is haunted</content>, <source>the porter</source> <cue>said</cue>.",
        "<source>Pugh</source> <cue>said</cue> <content>he lived in Washington, D.C., as a boy</content>.",
        "<source>The firm</source> <cue>said</cue> <content>the fault lay with Acme Inc. and its agents</content>.",
        *failing(
            "a possessive that stands for a place is read as the auxiliary of the cue",
            "<source>Dr. Lena Moss of St. Mary's</source> <cue>said</cue> <content>that nobody was hurt</content>.",
        ),
    ],
    "stops that do": [
        "It rained. <source>Hale</source> <cue>said</cue> <content>the match was off</content>.",
        "<source>Anna Kerr</source> <cue>said</cue> <content>no</content>. Tom Kerr left.",
        "The bus came at 6 p.m. <source>Hale</source> <cue>said</cue> <content>it was empty</content>.",
        "They moved to the U.S. <source>Her mother</source> <cue>said</cue> <content>she was glad</content>.",
        "Was it him? <source>Police</source> <cue>said</cue> <content>that they had no idea</content>.",
        "<source>Hale</source> <cue>said</cue> <content>the ferry was late</content>. It was.",
        "<source>Hale</source> <cue>said</cue> <content>he worked for Stone Bros</content>. Nobody knew the firm.",
        "What a day! <source>Ruiz</source> <cue>said</cue> <content>she would never forget it</content>.",
        "The vote failed... <source>Ruiz</source> <cue>said</cue> <content>she would try again</content>.",
    ],
    "stops beside quotation marks": [
        "<source 1>They</source> <cue 1>shouted</cue>, <content 1>“Sink it!”</content> <source 2>Ruiz</source> <cue 2>said</cue> <content 2>that it floats</content>.",
        "They saw “The Flood.” <source>Ruiz</source> <cue>said</cue> <content>it was too long</content>.",
        'They saw "The Flood". <source>Ruiz</source> <cue>said</cue> <content>it was too long</content>.',
        "<source>Ruiz</source> <cue>said</cue> <content>it was “too long.”</content> Nobody laughed.",
        "<source>Ruiz</source> <cue>said</cue> <content>it was “too long”</content>. Nobody laughed.",
    ],
    "kinds of line end": [
        "<source 1>Ruiz</source> <cue 1>said</cue> <content 1>it floats</content>.\n<source 2>Hale</source> <cue 2>said</cue> <content 2>it sinks</content>.",
        "<source 1>Ruiz</source> <cue 1>said</cue> <content 1>it floats</content>.\r\n\r\n<source 2>Hale</source> <cue 2>said</cue> <content 2>it sinks</content>.",
        "<source 1>Ruiz</source> <cue 1>said</cue> <content 1>it floats</content>.\r\n<source 2>Hale</source> <cue 2>said</cue> <content 2>it sinks</content>.",
        "<source 1>Ruiz</source> <cue 1>said</cue> <content 1>it floats</content>.\r<source 2>Hale</source> <cue 2>said</cue> <content 2>it sinks</content>.",
        "<source 1>Ruiz</source> <cue 1>said</cue> <content 1>it floats</content>.\u2029<source 2>Hale</source> <cue 2>said</cue> <content 2>it sinks</content>.",
        "<source 1>Ruiz</source> <cue 1>said</cue> <content 1>it floats</content>.\u2028<source 2>Hale</source> <cue 2>said</cue> <content 2>it sinks</content>.",
        "<source 1>Ruiz</source> <cue 1>said</cue> <content 1>it floats</content>.\n \n\t\n<source 2>Hale</source> <cue 2>said</cue> <content 2>it sinks</content>.",
        "\ufeff<source>Ruiz</source> <cue>said</cue> <content>it floats</content>.\n",
    ],
    "lines wrapped by hand": [
        "<source>Ruiz</source> <cue>said</cue>\n<content>that the ferry would be late</content>.",
        "<source>The harbour\nmaster</source> <cue>said</cue> <content>that the ferry\nwould be late</content>.",
        "<source>Ruiz</source> <cue>said</cue> <content>the ferry\r\nwould be late</content>.",
        "<content>The ferry is late</content>, <cue>according\nto</cue> <source>Ruiz</source>.",
        *failing(
            "a mark keeps a wrapped line from being joined, and the quotation ends with it",
            "<content>“It floats, and\nit will float tomorrow,”</content>\n<source>Ruiz</source> <cue>said</cue>.",
        ),
        *failing(
            "a wrapped line that begins with a capital is not joined",
            "<source>Ruiz</source> <cue>said</cue> <content>that the ferry to\nHull would be late</content>.",
            "<source>Ana\nRuiz</source> <cue>said</cue> <content>it floats</content>.",
        ),
    ],
    "headlines stand apart": [
        "Ferry Late Again\n\n<source>Ruiz</source> <cue>said</cue> <content>the ferry was late</content>.",
        "Ferry late again\n<source>Ruiz</source> <cue>said</cue> <content>the ferry was late</content>.",
        "By Jo Tamm\n\n<source>Ruiz</source> <cue>said</cue> <content>the ferry was late</content>.",
        "<source>Ruiz</source> <cue>says</cue> <content>ferry is safe</content>\n\nThe ferry left at noon.",
        "LEEDS, England (AP) — <source>Ruiz</source> <cue>said</cue> <content>the ferry was late</content>.",
        "<content>“It floats,”</content> <source>Ruiz</source> <cue>said</cue>\n\nThe crew cheered.",
    ],
    "white space": [
        "<source>Ruiz</source>  <cue>said</cue>   <content>it  floats</content>.",
        "<source>Ana\u00a0Ruiz</source>\u00a0<cue>said</cue>\u00a0<content>it floats</content>.",
        "<source>Ruiz</source>\t<cue>said</cue>\t<content>it floats</content>.",
        "<source>Ruiz</source> <cue>said</cue> <content>it is 10\u202fkm long</content>.",
        "<source>Ruiz</source> <cue>said</cue> <content>it\u200bfloats</content>.",
    ],
}


@pytest.mark.parametrize("marked", rows(TABLES))
def test_a_sentence_is_read_as_marked(marked: str) -> None:
    """Nothing is cut at a stop that ends no sentence, and nothing runs over one that does."""
    check(marked)
