"""English constructions of saying, a table each: where source, cue and content begin and end.

Rows are marked by the conventions (docs/conventions.md), not by what the parser finds. The numbers are those of
the catalogue that the tables follow; constructions of belief, wish and looks (C28, C33, C36, C41) have none here.
"""

from __future__ import annotations

import pytest

from tables import Table, check, failing, rows

TABLES: dict[str, Table] = {
    'C1 source, verb, a clause without "that"': [
        "<source>The clinic in Ashby</source> <cue>said</cue> <content>it would stay open on Sundays</content>.",
        "<source>Officials</source> <cue>say</cue> <content>the reservoir is two metres below its summer level</content>.",
        "<source>Hargreaves</source> <cue>claims</cue> <content>he was never shown the contract</content>.",
        "<source>The airline</source> <cue>announced</cue> <content>it was scrapping its winter timetable</content>.",
        "<source>Sgt. Moira Petrie</source> <cue>confirmed</cue> <content>two men had been arrested</content>.",
        "<source>The senator from Ohio</source> <cue>has repeatedly insisted</cue> <content>the bill will pass</content>.",
        "<source>A spokeswoman for the hospital</source> <cue>added</cue> <content>visitors should wear masks</content>.",
        "<source>He</source> <cue>didn't say</cue> <content>the plant would close</content>.",
        *failing(
            "“swear” with a bare clause is rated below the floor",
            "<source>My neighbor</source> <cue>swears</cue> <content>the deer come down at noon</content>.",
        ),
    ],
    "C2 source, verb, that-clause": [
        "<source>Ruiz</source> <cue>said</cue> <content>that the bridge is safe</content>.",
        "<source>The commission</source> <cue>concluded</cue> <content>that nobody had checked the brakes</content>.",
        "<source>Police in Leeds</source> <cue>have confirmed</cue> <content>that a third body was found</content>.",
        "<source>Mrs. Okonkwo</source> <cue>later explained</cue> <content>that the keys had been lost for a week</content>.",
        "<source>The paper</source> <cue>also reported</cue> <content>that its editor had been offered money</content>.",
        "<source>The governor</source> <cue>warned</cue> <content>that half the county could lose power, and that repairs might take days</content>.",
        "<source>Lawyers for Mr. Tandy</source> <cue>argued</cue> <content>that the tape was made without his knowledge</content>.",
        *failing(
            "a source does not take in a quantifier and “of”",
            "<source>Neither of the brothers</source> <cue>would admit</cue> <content>that the car was theirs</content>.",
        ),
    ],
    "C3 source, verb, quotation": [
        "<source>Ruiz</source> <cue>said</cue>, <content>“The bridge is safe.”</content>",
        '<source>The coach</source> <cue>shouted</cue>, <content>"Leave it alone!"</content>',
        "<source>Maya Lindgren, who runs the bakery</source>, <cue>said</cue>, <content>“We were out of bread by nine.”</content>",
        "<source>She</source> <cue>replied</cue>, <content>''Nobody asked me.''</content>",
        "<source>Dr. Farrow</source> <cue>told</cue> the inquiry, <content>‘I signed what I was given.’</content>",
        "<source>One farmer</source> <cue>asked</cue>, <content>“Who pays for the fences?”</content>",
        "<source>The chairman</source> <cue>added</cue>, <content>“It is late. We should all go home.”</content>",
    ],
    "C4 quotation, source, verb": [
        "<content>“The bridge is safe,”</content> <source>Ruiz</source> <cue>said</cue>.",
        '<content>"We lost the whole crop,"</content> <source>the grower</source> <cue>recalled</cue>.',
        "<content>‘It was like a train coming through the kitchen,’</content> <source>Mr Pugh</source> <cue>said</cue>.",
        "<content>''They knew for years,''</content> <source>she</source> <cue>wrote</cue>.",
        "<content>“Why now?”</content> <source>he</source> <cue>asked</cue>.",
        "<content>“Enough!”</content> <source>a woman in the gallery</source> <cue>yelled</cue>.",
        '<content>"Never again,"</content> <source>Prime Minister Tove Aas</source> <cue>has promised</cue>.',
        "<content>“We kept our side of the bargain,”</content> <source>the ministry</source> <cue>said</cue> on Friday.",
    ],
    "C5 quotation, verb, source": [
        "<content>“The bridge is safe,”</content> <cue>said</cue> <source>Ana Ruiz, a deputy mayor</source>.",
        '<content>"Nobody told us anything,"</content> <cue>complained</cue> <source>Dev Patel, 61, whose shop stands next door</source>.',
        "<content>‘I would do it again tomorrow,’</content> <cue>says</cue> <source>the skipper</source>.",
        "<content>''The numbers do not add up,''</content> <cue>said</cue> <source>Prof. Ines Varga of the University of Graz</source>.",
        "<content>“Where is the money?”</content> <cue>demanded</cue> <source>Lord Emsworth</source>.",
        '<content>"This was no accident,"</content> <cue>insisted</cue> <source>her father, a retired judge</source>.',
        *failing(
            "“one” before a noun is read as the whole source",
            "<content>“It’s a mess,”</content> <cue>admitted</cue> <source>one senior official</source>.",
        ),
    ],
    "C6 quotation, source, verb, stop, quotation": [
        "<content>“The bridge is safe,”</content> <source>she</source> <cue>said</cue>. <content>“We checked it twice.”</content>",
        '<content>"It was dark,"</content> <source>the driver</source> <cue>testified</cue>. <content>"I never saw the cones."</content>',
        "<content>‘My phone rang at four,’</content> <cue>said</cue> <source>Councillor Beth Yates</source>. <content>‘I knew straight away.’</content>",
        "<content>“No one is safe,”</content> <source>Hale</source> <cue>warned</cue>. <content>“Not here. Not anywhere.”</content>",
        "<content>''I'm done,''</content> <source>Keller</source> <cue>said</cue>. <content>''They can have it.''</content>",
        "<content>“What choice did we have?”</content> <cue>asked</cue> <source>the mayor of Split</source>. <content>“The roof was falling in.”</content>",
    ],
    "C7 a quoted sentence with source and verb inside": [
        "<content>“The bridge,”</content> <source>she</source> <cue>said</cue>, <content>“is safe.”</content>",
        '<content>"If the rain stops,"</content> <source>the umpire</source> <cue>said</cue>, <content>"we play."</content>',
        "<content>‘You have to remember,’</content> <cue>said</cue> <source>Mr Alder</source>, <content>‘that nobody had cars.’</content>",
        "<content>“Every year,”</content> <source>Soto</source> <cue>writes</cue>, <content>“the ice comes later.”</content>",
        "<content>''And yet,''</content> <source>he</source> <cue>added</cue>, <content>''we keep building.''</content>",
        "<content>“My mother,”</content> <cue>recalled</cue> <source>the singer</source>, <content>“sold her piano for that ticket.”</content>",
    ],
    "C8 paraphrase first": [
        "<content>The bridge is safe</content>, <source>she</source> <cue>said</cue>.",
        "<content>Two trains will be added before Christmas</content>, <source>the operator</source> <cue>announced</cue>.",
        "<content>Sales fell by a third in the spring</content>, <source>the report</source> <cue>said</cue>.",
        "<content>There is room for another hundred children</content>, <source>the head teacher</source> <cue>added</cue>.",
        "<content>The suspect, a man in his forties, was carrying a knife</content>, <source>police</source> <cue>said</cue>.",
        *failing(
            "the verb is not turned round behind a comma without quotation marks",
            "<content>The fire began in a toaster</content>, <cue>said</cue> <source>Fire Chief Don Abbott</source>.",
        ),
        *failing(
            "a verb outside the list of finite verbs makes no clause",
            "<content>It floats</content>, <source>Hale</source> <cue>said</cue>.",
            "<content>The office opens at noon</content>, <source>the clerk</source> <cue>said</cue>.",
        ),
        *failing(
            "the frame of the verb is rated below the floor",
            "<content>No laws were broken</content>, <source>the company</source> <cue>insists</cue>.",
        ),
    ],
    "C9 a paraphrase with source and verb inside": [
        "<content>The bridge</content>, <source>she</source> <cue>said</cue>, <content>is safe</content>.",
        "<content>The new rules</content>, <source>ministers</source> <cue>say</cue>, <content>will cut waiting times by half</content>.",
        "<content>His client</content>, <source>Mr. Oduya</source> <cue>argued</cue>, <content>had been asleep at the time</content>.",
        "<content>The virus</content>, <source>researchers</source> <cue>reported</cue>, <content>can live on paper for a day</content>.",
        "<content>Such a tax</content>, <source>the chamber of commerce</source> <cue>warned</cue>, <content>would empty the high street</content>.",
        "<content>The painting</content>, <source>the gallery</source> <cue>said</cue>, <content>was never for sale</content>.",
    ],
    "C10 a paraphrase, then quoted sentences without a cue of their own": [
        "<source>Hale</source> <cue>said</cue> <content>the walk-out would go on</content>. <content>“We have nothing to lose.”</content>",
        '<source>The minister</source> <cue>dismissed</cue> <content>the figures</content>. <content>"They are two years old."</content>',
        "<source>Lund</source> <cue>said</cue> <content>that he had seen it all before</content>. <content>“First they smile. Then they send the bill.”</content>",
        "<source>The captain</source> <cue>admitted</cue> <content>that the crew was tired</content>. <content>''We need a week off.''</content>",
        *failing(
            "“defend” is no cue; a paraphrase that only the next quotation supports is not found",
            "<source>Ruiz</source> <cue>defended</cue> <content>the repair</content>. <content>“It was overdue.”</content>",
        ),
        *failing(
            "the paraphrase is not found, so the quotation behind it is lost",
            "<source>Her sister</source> <cue>described</cue> <content>the night of the storm</content>. <content>‘We sat on the roof and sang.’</content>",
        ),
    ],
    "C11 verb and colon": [
        "<source>Ruiz</source> <cue>put it bluntly:</cue> <content>“No.”</content>",
        "<source>He</source> <cue>said:</cue> <content>“I was only the driver.”</content>",
        "<source>The statement</source> <cue>read:</cue> <content>“We regret the delay.”</content>",
        "<source>A spokesman for the council</source> <cue>said:</cue> <content>‘We are looking into it.’</content>",
        '<source>She</source> <cue>added:</cue> <content>"Ask my brother."</content>',
        "<source>The judge</source> <cue>warned</cue> him: <content>“One more word and you go down.”</content>",
        "<source>The sign</source> <cue>says:</cue> <content>“No dogs.”</content>",
    ],
    "C12 source and colon": [
        "<source>Ruiz</source><cue>:</cue> <content>“The bridge is safe.”</content>",
        "<source>Hale</source><cue>:</cue> <content>I left at six, as I always do</content>.",
        "Note: the office is closed on Monday.",
        "Three things were missing: a map, a torch and a rope.",
        "The score at half-time: Leeds 2, Hull 1.",
        *failing(
            "a noun without article, or a headline, is rated below the floor before a colon",
            "<source>Minister</source><cue>:</cue> <content>Bridge Is Safe</content>",
            "<source>Study</source><cue>:</cue> <content>Walking to School Lifts Marks</content>",
            "<source>Q</source><cue>:</cue> <content>When did you leave the house?</content>",
            "<source>Police</source><cue>:</cue> <content>Driver fled on foot</content>",
        ),
    ],
    "C13 quotation, dash, source": [
        "<content>“Bridges outlast mayors.”</content> <cue>—</cue><source>Ana Ruiz, engineer</source>",
        "<content>“I came for a week and stayed for a life.”</content> <cue>—</cue> <source>Jo Tamm, potter</source>",
        "<content>''Nothing is as patient as water.''</content> <cue>—</cue> <source>Ivo Brandt, captain</source>",
        *failing(
            "a hyphen is not read as a dash",
            '<content>"Measure twice, shout once."</content> <cue>-</cue> <source>Rosa Bell</source>',
        ),
        *failing(
            "behind a dash only names of persons are taken",
            "<content>‘The best bread in Kent.’</content> <cue>–</cue> <source>The Whitstable Times</source>",
            "<content>“We sang until the tide came in.”</content> <cue>—</cue> <source>a passenger</source>",
        ),
        *failing(
            "an aside between dashes is taken for a source",
            "The word “bridge” — an old one — is Germanic.",
        ),
        *failing(
            "the title of a work is taken for a quotation",
            "She read “The Long Field” — all of it — in a night.",
        ),
    ],
    "C14 light verb and speech noun": [
        *failing(
            "a light verb and its noun are not read as one cue",
            "<source>Ruiz</source> <cue>issued a statement saying</cue> <content>the bridge is safe</content>.",
            "<source>The union</source> <cue>released a letter accusing</cue> <content>the firm of fraud</content>.",
            "<source>She</source> <cue>took to Twitter to mock</cue> <content>the report</content>.",
            "<source>The mayor</source> <cue>gave an assurance</cue> <content>that no trees would be felled</content>.",
            "<source>Residents</source> <cue>raised the concern</cue> <content>that costs would rise</content>.",
            "<source>The ministry</source> <cue>put out a statement denying</cue> <content>that shots had been fired</content>.",
            "<source>Hale</source> <cue>made the claim</cue> <content>that she had been followed</content>.",
            "<source>The envoy</source> <cue>expressed concern about</cue> <content>the prisoners</content>.",
            "<source>The club</source> <cue>issued a warning</cue> <content>that the ice was thin</content>.",
        ),
    ],
    "C15 source told somebody": [
        "<source>Ruiz</source> <cue>told</cue> <addressee>reporters</addressee> <content>that the bridge is safe</content>.",
        "<source>The manager</source> <cue>told</cue> <addressee>BBC Radio Kent</addressee> <content>the season was over</content>.",
        "<source>Hale</source> <cue>assured</cue> <addressee>investors</addressee> <content>that the mine would reopen</content>.",
        "<source>The doctor</source> <cue>had warned</cue> <addressee>the family</addressee> <content>that he might not wake</content>.",
        "<source>He</source> <cue>reminded</cue> <addressee>the court</addressee> <content>that his client was nineteen</content>.",
        "<content>“They came at night,”</content> <source>she</source> <cue>told</cue> <addressee>The Times</addressee>.",
        "<source>A witness</source> <cue>told</cue> <addressee>police</addressee> <content>she heard three bangs</content>.",
        "<source>The pilot</source> <cue>informed</cue> <addressee>passengers</addressee> <content>that they would land in Cork</content>.",
    ],
    "C16 asked": [
        "<cue>Asked</cue> <content>if the bridge was safe</content>, Ruiz shrugged.",
        "<source>The committee</source> <cue>asked</cue> <content>why the alarm had been switched off</content>.",
        "<source>She</source> <cue>asked</cue> <addressee>the builder</addressee> <content>whether the beams would hold</content>.",
        "<addressee>He</addressee> <cue>was asked</cue> <content>when he first met the banker</content>.",
        "When <cue>asked</cue> <content>whether he would stand again</content>, the mayor smiled.",
        "<source>Reporters</source> <cue>asked</cue> <content>who had signed the order</content>.",
        *failing(
            "“asked about” is not found where another cue follows",
            "<cue>Asked about</cue> <content>the missing files</content>, <source>Hale</source> <cue>said</cue> <content>he had never seen them</content>.",
        ),
    ],
    "C17 called somebody something": [
        "<source>He</source> <cue>called</cue> <content>the plan “a gift.”</content>",
        "<source>Critics</source> <cue>called</cue> <content>the sentence an insult</content>.",
        "<source>The archbishop</source> <cue>has called</cue> <content>the raid “shameful”</content>.",
        "<source>Hale</source> <cue>branded</cue> <content>her rival “a liar”</content>.",
        "The island is called Lewis.",
        *failing(
            "the passive of “call” with an agent is not found",
            "<content>The plan</content> <cue>was called</cue> <content>a gift</content> by <source>critics</source>.",
        ),
        *failing(
            "a verb of naming is missing, or lacks a frame for object and predicate",
            "<source>The paper</source> <cue>labelled</cue> <content>the deal a disaster</content>.",
            '<source>She</source> <cue>termed</cue> <content>the ruling "a sad day for the coast"</content>.',
        ),
        *failing(
            "“call” with a plain object is taken for naming",
            "He called a taxi and went home.",
            "She called her sister twice that evening.",
        ),
    ],
    "C18 described something as something": [
        "<source>Ruiz</source> <cue>described</cue> <content>the repair as “a triumph”</content>.",
        "<source>Witnesses</source> <cue>described</cue> <content>the man as tall and badly shaved</content>.",
        "<source>The charity</source> <cue>has dismissed</cue> <content>the offer as “crumbs”</content>.",
        "<source>Hale</source> <cue>portrayed</cue> <content>the strike as a family quarrel</content>.",
        "<source>The senator</source> <cue>denounced</cue> <content>the vote as a fraud</content>.",
        "<source>She</source> <cue>hailed</cue> <content>the verdict as “justice at last.”</content>",
        *failing(
            "passives without an agent are rated below the floor",
            "<content>The blast</content> <cue>was described as</cue> <content>the worst in a decade</content>.",
        ),
    ],
    "C19 accuse, blame, praise and their like": [
        "<source>She</source> <cue>accused</cue> <content>the firm of fraud</content>.",
        "<source>The minister</source> <cue>blamed</cue> <content>the weather for the delay</content>.",
        "<source>Kyiv</source> <cue>accuses</cue> <content>Moscow of shelling the port</content>.",
        "<source>The coach</source> <cue>praised</cue> <content>his keeper for “the save of the year”</content>.",
        "<source>Neighbours</source> <cue>criticised</cue> <content>the police for arriving late</content>.",
        "<source>The widow</source> <cue>thanked</cue> <content>the crew for trying</content>.",
        *failing(
            "passives without an agent are rated below the floor",
            "<content>The chemist</content> <cue>was accused of</cue> <content>selling stolen pills</content>.",
            "<content>Two guards</content> <cue>have been charged with</cue> <content>manslaughter</content>.",
        ),
    ],
    "C20 documents and polls as sources": [
        "<source>The audit</source> <cue>shows</cue> <content>costs doubled</content>.",
        "<source>A survey of 900 nurses</source> <cue>found</cue> <content>that half had thought of leaving</content>.",
        "<source>The indictment</source> <cue>alleges</cue> <content>that Hale hid the money in Malta</content>.",
        "<source>The law</source> <cue>says</cue> <content>that landlords must test the wiring</content>.",
        "<source>Court papers</source> <cue>state</cue> <content>that the shop was insured twice</content>.",
        "<source>The leaflet</source> <cue>warns</cue> <content>that the berries are poisonous</content>.",
        "<source>A new poll</source> <cue>suggests</cue> <content>that voters have grown tired of both men</content>.",
        "<source>His letter</source> <cue>read</cue>, <content>“I am leaving for good.”</content>",
    ],
    "C21 according to": [
        "<content>The bridge is safe</content>, <cue>according to</cue> <source>the audit</source>.",
        "<cue>According to</cue> <source>Ruiz</source>, <content>the bridge is safe</content>.",
        "<content>The bridge</content>, <cue>according to</cue> <source>Ruiz</source>, <content>is safe</content>.",
        "<cue>According to</cue> <source>figures from the ministry of health</source>, <content>one nurse in ten has left since May</content>.",
        "<cue>According to</cue> <source>Dr. Lena Moss, who led the trial</source>, <content>“the drug does nothing at all.”</content>",
        "<content>The owner had sold the boat in March</content> <cue>according to</cue> <source>the harbour master</source>.",
        "<content>Wages rose by 2.1 percent</content>, <cue>according to</cue> <source>the Bureau of Labor Statistics</source>.",
        *failing(
            "a participle that narrows the source is cut before its agent",
            "<content>Nine people were hurt</content>, <cue>according to</cue> <source>a police report seen by the Echo</source>.",
        ),
        *failing(
            "“according to” does not look at what follows: a measure or a plan is nobody",
            "The books are sorted according to size.",
            "Everything went according to plan.",
        ),
    ],
    "C22 as somebody said": [
        "As <source>the old captain</source> <cue>put it</cue>, <content>“the sea does not read contracts.”</content>",
        *failing(
            "a clause opened by “as” is not read as a parenthesis",
            "As <source>Ruiz</source> <cue>said</cue>, <content>the bridge is safe</content>.",
            "As <source>the Echo</source> <cue>reported</cue> last week, <content>the mayor has sold his house</content>.",
            "As <source>she</source> <cue>told</cue> the court, <content>the door was never locked</content>.",
            "<content>The harbour is silting up</content>, as <source>engineers</source> <cue>warned</cue> years ago.",
        ),
        *failing(
            "“one” before a noun is left out of the source",
            "As <source>one voter</source> <cue>explained</cue>, <content>“they all promise the same.”</content>",
        ),
    ],
    "C23 in somebody's words, view or opinion": [
        "<cue>In the words of</cue> <source>the judge</source>, <content>it was “a crime without an author.”</content>",
        *failing(
            "nouns of opinion behind “in” are no cues",
            "<content>The toll is fair</content>, in <source>Ruiz's</source> <cue>view</cue>.",
            "In <source>his</source> <cue>view</cue>, <content>the tunnel should never have been dug</content>.",
            "In <source>her</source> <cue>words</cue>, <content>“a roof is not a home.”</content>",
            "In <source>the court's</source> <cue>opinion</cue>, <content>the tenant owes nothing</content>.",
        ),
        *failing(
            "“per” is no cue",
            "<cue>Per</cue> <source>the union</source>, <content>forty drivers have left since June</content>.",
            "<content>The trial will start in March</content>, <cue>per</cue> <source>court records</source>.",
        ),
    ],
    "C24 nouns of saying": [
        "Few believed <source>his</source> <cue>assertion</cue> <content>that the papers had burned</content>.",
        "He filed a claim on Monday.",
        "The statement was three pages long.",
        *failing(
            "a clause behind a noun is not ended before the sentence's own verb",
            "<source>Ruiz's</source> <cue>claim</cue> <content>that the bridge is safe</content> was met with laughter.",
            "<source>The company's</source> <cue>announcement</cue> <content>that it would close the plant</content> stunned the town.",
            "<source>Her</source> <cue>promise</cue> <content>to cut fares</content> won the election.",
            "<source>The mayor's</source> <cue>warning</cue> <content>that the dam might break</content> came too late.",
        ),
        *failing(
            "“that” is left out behind a noun and its agent",
            "The trial turns on a <cue>claim</cue> by <source>residents</source> <content>that the council lied</content>.",
            "<source 1>The board</source> <cue 1>rejects</cue> <content 1>a <cue 2>claim</cue> by <source 2>residents</source> <content 2>that it lied</content></content>.",
        ),
        *failing(
            "the noun is rated below the floor",
            "He waved aside <source>the union's</source> <cue>demand</cue> <content>that the guards be rehired</content>.",
        ),
        *failing(
            "a bare apostrophe is no possessor",
            "<source>Critics'</source> <cue>calls for</cue> <content>a new vote</content> went unheard.",
        ),
    ],
    "C25 noun, be, content": [
        *failing(
            "“be” is left out of the cue",
            "<source>Her</source> <cue>advice was</cue> <content>to “wait.”</content>",
            "<source>My</source> <cue>question is</cue> <content>whether the roof will hold</content>.",
        ),
        *failing(
            "the noun is rated below the floor",
            "<source>His</source> <cue>answer was</cue> <content>that nobody had asked him</content>.",
            "<source>The bishop's</source> <cue>message was</cue> <content>that doors should stay open</content>.",
            "<source>The ministry's</source> <cue>explanation was</cue> <content>that the files had been mislaid</content>.",
            "<source>Their</source> <cue>only demand is</cue> <content>that the lights be kept on</content>.",
        ),
    ],
    "C26 it is said that": [
        "It <cue>is understood</cue> <content>that the buyer lives abroad</content>.",
        "It <cue>was reported</cue> <content>that the ship had sunk off Malta</content>.",
        "It <cue>is said</cue> <content>that the well has no bottom</content>.",
        "It was noted in red ink.",
        "It is told in three parts.",
        *failing(
            "passives without an agent are rated below the floor",
            "It <cue>is alleged</cue> <content>that the brothers forged the will</content>.",
            "It <cue>has been claimed</cue> <content>that the tower leans a little more each year</content>.",
            "It <cue>was announced</cue> on Monday <content>that the school would merge with its neighbour</content>.",
        ),
    ],
    "C27 somebody is said to": [
        "<content>The director</content> <cue>is understood</cue> <content>to have resigned</content>.",
        "<content>The lake</content> <cue>is said</cue> <content>to be bottomless</content>.",
        "<content>The drug</content> <cue>has been shown</cue> <content>to shorten colds</content>.",
        *failing(
            "passives without an agent are rated below the floor",
            "<content>Two guards</content> <cue>are alleged</cue> <content>to have taken bribes</content>.",
            "<content>The heir</content> <cue>was reported</cue> <content>to be living in Lisbon</content>.",
            "<content>Her father</content> <cue>was rumored</cue> <content>to own half the town</content>.",
        ),
    ],
    "C29 passives with an agent": [
        "<content>The fee</content> <cue>was rejected</cue> by <source>the council</source>.",
        "<content>The story</content> <cue>was first reported</cue> by <source>the Omaha Herald</source>.",
        *failing(
            "the verb has no frame for an agent",
            "<content>The sale</content> <cue>was announced</cue> by <source>the club</source> on Friday.",
            "<content>The raid</content> <cue>was condemned</cue> by <source>aid agencies</source>.",
            "<content>The film</content> <cue>has been praised</cue> by <source>critics in both countries</source>.",
            "It <cue>was explained</cue> by <source>the guide</source> <content>that the steps were steep</content>.",
            "<content>The decision</content> <cue>was widely criticised</cue> by <source>fishermen</source>.",
        ),
    ],
    "C30 there were reports": [
        "There were two reports on the desk.",
        "There are questions in every envelope.",
        *failing(
            "“be” is left out of the cue",
            "There <cue>were reports</cue> <content>that the bridge had closed</content>.",
            "There <cue>are claims</cue> <content>that the votes were counted twice</content>.",
            "There <cue>were warnings</cue> <content>that the river would burst its banks</content>.",
        ),
        *failing(
            "only some nouns and frames are read behind “there”",
            "There <cue>were calls for</cue> <content>a new vote</content>.",
            "There <cue>were calls</cue> by <source>residents</source> for <content>a new vote</content>.",
            "There <cue>have been allegations</cue> <content>that the doping began years ago</content>.",
        ),
    ],
    "C31 reportedly and its like": [
        "The duke <cue>reportedly</cue> <content>sold the ring</content>.",
        "The gang had <cue>allegedly</cue> <content>stolen forty bicycles</content>.",
        "The singer was <cue>reportedly</cue> <content>paid in gold</content>.",
        "The premier <cue>allegedly</cue> <content>wept when he heard</content>.",
        "The wreck is <cue>reportedly</cue> <content>worth two million pounds</content>.",
        "So the story goes, and so it ends.",
        *failing(
            "a comma behind the adverb hides its content",
            "<cue>Reportedly</cue>, <content>the vault was empty</content>.",
        ),
    ],
    "C32 participles without a subject of their own": [
        "<source>Ruiz</source> left early, <cue>saying</cue> <content>she was ill</content>.",
        "<source>The minister</source> cancelled the visit, <cue>citing</cue> <content>bad weather</content>.",
        "<source 1,2>Hale</source> <cue 1>said</cue> <content 1>the strike would go on</content>, <cue 2>adding</cue> <content 2>that talks had failed</content>.",
        "<source>The club</source> apologised, <cue>calling</cue> <content>the chants “a disgrace.”</content>",
        "<source>She</source> resigned in June, <cue>claiming</cue> <content>that she had been bullied for months</content>.",
        "<source>Residents</source> wrote to the council, <cue>complaining about</cue> <content>the smell</content>.",
        "Speaking softly, he closed the door.",
        *failing(
            "a participle that opens the sentence finds no source behind its content",
            "<cue>Noting</cue> <content>that the dam was old</content>, <source>the engineer</source> asked for more time.",
        ),
        *failing(
            "a participle of something that cannot speak is taken",
            "The road bends, adding a mile to the walk.",
        ),
    ],
    "C34 promises, pledges and refusals": [
        "<source>She</source> <cue>vowed</cue> <content>to fight the ruling</content>.",
        "<source>The chancellor</source> <cue>promised</cue> <content>to cut taxes by spring</content>.",
        "<source>Rebels</source> <cue>threatened</cue> <content>to blow up the dam</content>.",
        "<source>The two sides</source> <cue>agreed</cue> <content>to meet again in Oslo</content>.",
        *failing(
            "the frame of the verb is rated below the floor",
            "<source>The firm</source> <cue>has pledged</cue> <content>to replant the wood</content>.",
        ),
        *failing(
            "the verb lacks a frame for an infinitive",
            "<source>The clinic</source> <cue>guaranteed</cue> <content>to see every child within a week</content>.",
        ),
    ],
    "C35 praise and attack": [
        "<source>The bishop</source> <cue>condemned</cue> <content>the raid</content>.",
        "<source>Opposition leaders</source> <cue>slammed</cue> <content>the budget</content>.",
        "<source>Hale</source> <cue>mocked</cue> <content>the inquiry</content>.",
        "<source>The UN</source> <cue>hailed</cue> <content>the truce</content>.",
        "<source>The senator</source> <cue>denounced</cue> <content>the arrests of two reporters</content>.",
        "<source>Reviewers</source> <cue>have praised</cue> <content>her second novel</content>.",
        "The dog welcomed everyone at the gate.",
        *failing(
            "a verb of attack is taken where nothing is said",
            "Rebels attacked the camp before dawn.",
        ),
    ],
    "C37 rulings": [
        "<source>The jury</source> <cue>found</cue> <content>that the nurse had acted alone</content>.",
        "<source>The regulator</source> <cue>recommended</cue> <content>that the ferry be withdrawn</content>.",
        "<source>The panel</source> <cue>proposed</cue> <content>a tax on plastic cups</content>.",
        *failing(
            "decrees are not in this pack, or rated below the floor",
            "<source>The court</source> <cue>ruled</cue> <content>that the ban was unlawful</content>.",
            "<source>A judge in Boise</source> <cue>ordered</cue> <content>the firm to pay $2m</content>.",
            "<source>The council</source> <cue>decreed</cue> <content>that dogs must be kept on leads</content>.",
        ),
    ],
    "C38 evidence": [
        "<source>Records</source> <cue>suggest</cue> <content>a leak</content>.",
        "<source>The figures</source> <cue>indicate</cue> <content>that rents have doubled</content>.",
        "<source>Video from the scene</source> <cue>showed</cue> <content>flames coming out of the roof</content>.",
        "<source>Bank statements</source> <cue>reveal</cue> <content>that he paid in cash</content>.",
        "<source>Satellite images</source> <cue>showed</cue> <content>that the runway had been repaired</content>.",
        *failing(
            "“emails” is read as a verb",
            "<source>Emails seen by the Echo</source> <cue>show</cue> <content>that she knew in April</content>.",
        ),
        *failing(
            "showing a thing to somebody is taken for evidence",
            "The mechanic showed us a worn brake pad.",
        ),
    ],
    "C39 silence": [
        "<source>She</source> <cue>declined</cue> <content>to comment</content>.",
        "<source>The bank</source> <cue>has declined to say</cue> <content>how much was taken</content>.",
        "<source>Police</source> <cue>would not say</cue> <content>whether anyone had been held</content>.",
        "<source>Hale's lawyer</source> <cue>refused to discuss</cue> <content>the case</content>.",
        "<source>The firm</source> <cue>has not said</cue> <content>who will replace him</content>.",
        *failing(
            "nothing is content behind “did not respond”",
            "<source>The embassy</source> <cue>did not respond to</cue> <content>a request for comment</content>.",
            "<source>The palace</source> <cue>did not immediately respond to</cue> <content>emails seeking comment</content>.",
        ),
    ],
    "C40 relative source or content": [
        "The fire destroyed what <source>the curator</source> <cue>called</cue> <content>“the memory of the valley.”</content>",
        *failing(
            "a relative clause is not ended before the sentence's own verb",
            "Ruiz, <source>who</source> <cue>said</cue> <content>she was ill</content>, left before noon.",
            "The plan, <content>which</content> <source>she</source> <cue>praised</cue>, died in committee.",
            "The judge, <source>who</source> <cue>has warned</cue> <content>that time is short</content>, will retire in May.",
            "A neighbour <source>who</source> <cue>said</cue> <content>he heard shots</content> did not give his name.",
        ),
        *failing(
            "“described” with a relative pronoun as object and “as” is not found",
            "The clinic, <content>which</content> <source>inspectors</source> <cue>described</cue> <content>as filthy</content>, has closed.",
        ),
    ],
    "C42 conditionals and questions": [
        "If <source>the council</source> <cue>says</cue> <content>the road must close</content>, shops will suffer.",
        "Did <source>the minister</source> <cue>say</cue> <content>that the files were safe</content>?",
        "When <source>doctors</source> <cue>said</cue> <content>that he would not walk</content>, he laughed.",
        "Unless <source>the bank</source> <cue>announces</cue> <content>that rates will fall</content>, nobody will build.",
        "Why did <source>she</source> <cue>claim</cue> <content>that the door was locked</content>?",
        "Because <source>the operator</source> <cue>had warned</cue> <content>that trains would be late</content>, many walked.",
    ],
    "C43 the writer as source": [
        "<source>I</source> <cue>said</cue> <content>that he was wrong</content>.",
        "<source>We</source> <cue>reported</cue> in May <content>that the fund was empty</content>.",
        "<source>I</source> <cue>argued</cue> <content>that the tax would fail</content>.",
        "<content>“You are late,”</content> <source>I</source> <cue>said</cue>.",
        "<source>We</source> <cue>have asked</cue> <content>why the road was closed</content>.",
        "<source>I</source> <cue>told</cue> him <content>the truth would come out</content>.",
    ],
    "C44 posts in running text": [
        "<source>Lopez</source> <cue>tweeted</cue>, <content>“We are on our way.”</content>",
        "<content>“Not one cent more,”</content> <source>the senator</source> <cue>wrote</cue> on X.",
        '<content>"Prayers for Turin,"</content> <cue>tweeted</cue> <source>the archbishop of Milan</source>.',
        "In a post on Facebook, <source>the club</source> <cue>said</cue> <content>that the gates would open at noon</content>.",
        "<source>She</source> <cue>wrote</cue> on Telegram <content>that the convoy had left</content>.",
        *failing(
            "a medium between verb and “that” is taken for the object",
            "<source>The singer</source> <cue>posted</cue> on Instagram <content>that the tour was off</content>.",
        ),
    ],
    "no attribution": [
        "She speaks three languages.",
        "The sign said little.",
        "The firm has plants in Spain and Wales.",
        "They played “Misty” twice and went home.",
        "A book by Ana Ruiz lay on the desk.",
        "The so-called “Mud Bridge” was built in 1911.",
        "He wrote a novel and two plays.",
        "The talks lasted three days.",
        "She added salt and closed the lid.",
        "He pointed at the door.",
        "The road continued to the coast.",
        "The judge’s report is forty pages long.",
        "The noted pianist lives in Graz.",
        *failing(
            "“nothing” and “little” are taken for words said",
            "Hale said nothing and left.",
        ),
        *failing(
            "a thing that measures is taken for a document",
            "The clock showed half past nine.",
        ),
        *failing(
            "a name behind “called” is taken for naming",
            "Our show called “Late Again” starts at eight.",
        ),
    ],
}


@pytest.mark.parametrize("marked", rows(TABLES))
def test_a_construction_is_read_as_marked(marked: str) -> None:
    """Source, cue and content stand where they are marked, and nothing else is found."""
    check(marked)
