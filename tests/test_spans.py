"""Where spans begin and end in the long sentences of news: sources, contents and cues of many words.

Each row has what tempts a parser to stop early or to run on: asides, relative clauses, second verbs, conjunctions.
"""

from __future__ import annotations

import pytest

from tables import Table, check, failing, rows

TABLES: dict[str, Table] = {
    "long sources": [
        "<source>A senior official in the finance ministry, who spoke on condition of anonymity</source>, <cue>said</cue> <content>that the loan had been refused twice</content>.",
        "<source>Tove Aas, the former head of the port authority and now a member of parliament</source>, <cue>said</cue> <content>the cranes were never tested</content>.",
        "<source>Three people familiar with the talks</source> <cue>said</cue> <content>that a deal was close</content>.",
        "<source>The union, which represents 4,000 bus drivers</source>, <cue>warned</cue> <content>that services would stop on Friday</content>.",
        "<source>Both the mayor and the chief of police</source> <cue>have said</cue> <content>that the march will be allowed</content>.",
        "<source>A lawyer for the family of one of the victims</source> <cue>said</cue> <content>the settlement was an insult</content>.",
        "<source>Researchers at the University of Graz and the Royal Institute in Oslo</source> <cue>reported</cue> <content>that the glacier had lost a third of its mass</content>.",
        "<content>“We will appeal,”</content> <cue>said</cue> <source>Marcus Bell, a spokesman for the company, which is based in Ohio</source>.",
        "<source>The group’s founder, Ivo Brandt</source>, <cue>told</cue> supporters <content>that the boat was paid for</content>.",
        *failing(
            "an origin behind the age is left out of the source",
            "<source>Sir Alan Pugh, 72, from Hull</source>, <cue>said</cue> <content>the bench had been there since the war</content>.",
        ),
        *failing(
            "a source does not take in a quantifier and “of”",
            "<source>Several of the women who had worked on the line</source> <cue>said</cue> <content>they were told to keep quiet</content>.",
        ),
    ],
    "long contents": [
        "<source>Ruiz</source> <cue>said</cue> <content>that the tunnel, the longest in the county, would open in May, and that tolls would be waived until June</content>.",
        "<source>The report</source> <cue>found</cue> <content>that while most schools had a plan, few had tested it</content>.",
        "<source>Hale</source> <cue>said</cue> <content>she did not know who had called the police or why they came</content>.",
        "<source>Officials</source> <cue>said</cue> <content>that if the rain goes on, the road will be closed and buses will stop at Ashby</content>.",
        "<content>The man had been seen near the quay on Monday night, carrying a red bag and talking to himself</content>, <source>witnesses</source> <cue>said</cue>.",
        "<source>The company</source> <cue>said</cue> <content>it had hired 200 guards, bought new cameras and doubled the fence</content>.",
        *failing(
            "“hear” is no cue, or is rated below the floor",
            "<source>The court</source> <cue>heard</cue> <content>that the driver, who had slept for two hours, ignored the lights and hit the barrier</content>.",
        ),
        *failing(
            "a relative clause inside a content without “that” ends it",
            "<source>Police</source> <cue>said</cue> <content>the man, whose name was not released, entered the shop at noon and left an hour later</content>.",
        ),
        *failing(
            "an aside of time is left out of the source",
            "<source 1>She</source> <cue 1>said</cue> <content 1><source 2>her son, then nine</source>, <cue 2>had asked</cue> <content 2>whether the house would “fall into the sea”</content></content>.",
        ),
    ],
    "where the content ends": [
        "<source>Ruiz</source> <cue>said</cue> <content>the bridge was safe</content>, but her engineers were silent.",
        "While <source>the mayor</source> <cue>says</cue> <content>the pool will reopen</content>, no date has been set.",
        "Although <source>the firm</source> <cue>denied</cue> <content>that the valve had failed</content>, it replaced every one of them.",
        "<source 1>Ruiz</source> <cue 1>said</cue> <content 1>the bridge was safe</content>, but <source 2>Hale</source> <cue 2>said</cue> <content 2>it was not</content>.",
        "<source>Ruiz</source> <cue>said</cue> <content>the bridge was safe</content>; nobody agreed.",
        "<source 1,2>The minister</source> <cue 1>said</cue> <content 1>that taxes would fall</content> and <cue 2>promised</cue> <content 2>that schools would be repaired</content>.",
        *failing(
            "a second verb of the same subject behind “, and” is taken into the content",
            "<source>Hale</source> <cue>said</cue> <content>that he was innocent</content>, and left through a side door.",
        ),
        *failing(
            "“sing” is no cue",
            "<source>The fans</source> <cue>sang</cue> <content>“we are going up”</content> until the lights went out.",
        ),
        *failing(
            "a relative clause is not ended before the sentence's own verb",
            "The man who <source>prosecutors</source> <cue>say</cue> <content>ran the ring</content> was arrested in Bari.",
        ),
    ],
    "openings before the source": [
        "After the vote, <source>the senator</source> <cue>said</cue> <content>that he would run again</content>.",
        "Standing beside the wreck, <source>the captain</source> <cue>said</cue> <content>that nobody was to blame</content>.",
        "Two days later <source>the bank</source> <cue>announced</cue> <content>that it would close forty branches</content>.",
        "But <source>Hale</source> <cue>insisted</cue> <content>that the papers were genuine</content>.",
        "However, <source>critics</source> <cue>say</cue> <content>the plan favours landlords</content>.",
        "In Leeds, where the case began, <source>detectives</source> <cue>said</cue> <content>that they were looking for a van</content>.",
        "Meanwhile, <source>a judge in Oslo</source> <cue>said</cue> <content>the hearing would be held behind closed doors</content>.",
        *failing(
            "“many” before a preposition is not read as the source's head",
            "Yet <source>many in the village</source> <cue>say</cue> <content>they were never asked</content>.",
        ),
    ],
    "cues of several words": [
        "<source>Ruiz</source> <cue>went on to say</cue> <content>that the dam was next</content>.",
        "<source>She</source> <cue>has been saying</cue> for years <content>that the roof would fall</content>.",
        "<source>The mayor</source> <cue>could not say</cue> <content>when the road would open</content>.",
        "<source>He</source> <cue>hit back at</cue> <content>the “frankly insulting” offer</content>.",
        "<source>Ruiz</source> <cue>made it clear</cue> <content>that she would not resign</content>.",
        "<source>Union leaders</source> <cue>called for</cue> <content>a public inquiry</content>.",
        "<source>Ministers</source> <cue>spoke of</cue> <content>“a new start”</content>.",
        *failing(
            "“call on” somebody “to” is not found",
            "<source>The bishop</source> <cue>called on</cue> <addressee>both sides</addressee> <content>to lay down their arms</content>.",
        ),
        *failing(
            "chained verbs before the infinitive are not read",
            "<source>The paper</source> <cue>went so far as to call</cue> <content>him “a crook”</content>.",
        ),
    ],
}


@pytest.mark.parametrize("marked", rows(TABLES))
def test_spans_are_those_marked(marked: str) -> None:
    """They take in all that belongs to them and nothing else."""
    check(marked)
