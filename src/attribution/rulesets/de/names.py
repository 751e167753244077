"""Names, as German news writes them: given names, countries, what makes a name an organization's."""

from attribution.rules import NameWords, Rule, Words

__all__ = ["NAMES"]

NAMES: tuple[Rule, ...] = (
    Words(
        "female-name",
        """
        agnes alexandra alice alina amelie andrea angela angelika anita anja anke anna anne annegret annette anneliese
        antje antonia astrid barbara beate beatrix bettina bianca birgit birgitta brigitte britta carina carla carmen carola
        caroline charlotte christa christiane christina christine claudia clara cornelia dagmar daniela doris dorothea
        dorothee edith elena elfriede elisabeth elke ella ellen elsa emilia emma erika esther eva evelyn franziska
        frauke frieda friederike gabi gabriele gerda gertrud gisela greta gudrun hanna hannah hannelore heide heidemarie
        heidi heike helene helga henrike hertha hilde hildegard ilona ilse ines inge ingeborg ingrid irene iris irmgard
        isabel isabella jana janine jasmin jennifer jessica johanna judith jule julia juliane jutta karin karla
        karoline katarina katharina katja katrin kathrin kerstin kirsten klara kristina lara laura lea lena leonie liane
        linda lisa lotte luise magdalena maike manuela mareike margarete margit margot maria marianne marie marina marion
        marlene marta martha martina mathilde melanie mia michaela miriam monika nadine nadja natalie nathalie nicole nina
        olga paula petra pia ramona rebecca regina regine renate ricarda rita roswitha ruth sabine sabrina sandra sara
        sarah sigrid silke silvia simone sofia sonja sophia sophie stefanie stella stephanie susanne svenja svetlana
        sybille sylvia tanja tatjana theresa theresia ulla ulrike ursula uschi ute valentina vanessa vera verena veronika
        viktoria waltraud wiebke yvonne
        """,
    ),
    Words(
        "male-name",
        """
        achim adam adolf albert albrecht alex alexander alfons alfred alois anton armin arne arnold arthur august axel
        benedikt benjamin benno bernd bernhard berthold bertram björn bodo boris bruno carl carsten christian christoph
        claus clemens conrad cornelius daniel david dennis detlef dieter dietmar dietrich dirk dominik eberhard eckart
        eckhard edgar edmund egon emil enno erhard eric erich erik ernst erwin eugen fabian felix ferdinand florian frank
        franz friedhelm friedrich fritz georg gerald gerd gerhard gernot gottfried gregor guido günter günther gustav
        hans hans-dieter hans-georg hans-joachim hans-jürgen hans-peter harald hartmut hartwig heiko heiner heinrich heinz
        helge helmut hendrik henning henrik herbert heribert hermann holger horst hubert hubertus hugo ingo jakob jan
        jens joachim jochen johann johannes jonas jörg jörn josef joseph julian jürgen justus kai karl karl-heinz
        karsten kaspar klaus knut konrad konstantin kurt lars leo leon leonhard lorenz lothar ludger ludwig lukas lutz
        malte manfred manuel marc marcel marco marcus mario marius mark markus martin mathias matthias max maximilian
        michael mirko moritz nico niels niklas nils norbert olaf ole oliver oskar otto patrick paul peer peter philipp
        rainer ralf ralph reiner reinhard reinhold rené richard robert roland rolf roman ronald rudi rudolf rüdiger
        rupert samuel sebastian siegfried sigmar simon stefan steffen stephan sven theo theodor thilo thomas thorsten till
        tilman tim timo tobias tom torben torsten udo ulf uli ullrich ulrich uwe valentin viktor volker volkmar walter
        werner wilfried wilhelm willi willy winfried wladimir wolf wolfgang wolfram
        """,
    ),
    NameWords("particle", "von vom van zu zur zum und de del della der den di dos du el ibn la le ten ter da al bin"),
    NameWords("acronym-gap", "für der die das und des im in &"),
    NameWords("joiner", "und &"),
    NameWords("elder", "ältere älterer"),
    NameWords("younger", "jüngere jüngerer"),
    NameWords("empty", "eigene eigenen neue neuen der die das dieser diese gleiche selbe erste letzte andere zwei drei ganze"),
    NameWords("former", "ehemalige ehemaliger ehemaligen frühere früherer früheren"),
    NameWords("latter", "letztere letzterer"),
    NameWords("generation", "jr sr ii iii iv xiv xvi xxiii"),
    NameWords("housing", "von vom des der für bei"),
    NameWords("inner", "für der des und von"),
    NameWords("person-relative", "der die"),
    NameWords("degree", "jr sr mdb mdl mdep phd"),
    NameWords("company", "ag gmbh kg ohg se kgaa mbh inc ltd llc corp co plc sa nv bv spa holding gruppe konzern werke"),
    NameWords("trade", "bank versicherung motoren energie medien verlag airlines brauerei stahl chemie"),
    NameWords(
        "institution",
        """
        amt bundesamt landesamt auswärtiges ministerium bundesministerium universität hochschule institut akademie kirche
        rat bundesrat bundestag landtag senat gericht bundesgericht bundesverfassungsgericht landgericht amtsgericht
        oberlandesgericht verwaltungsgericht staatsanwaltschaft polizei bundespolizei kriminalpolizei polizeipräsidium
        behörde kommission verband bund bundesverband gesellschaft gewerkschaft stiftung verein club partei fraktion
        union agentur nachrichtenagentur zeitung nachrichten anzeiger rundschau tageblatt post sender rundfunk fernsehen
        organisation vereinigung kammer handelskammer ausschuss parlament regierung bundesregierung landesregierung klinik
        krankenhaus museum zentrum forum bündnis initiative feuerwehr bundeswehr armee rotes kreuz
        """,
    ),
    NameWords(
        "organization",
        (
            "cdu", "csu", "spd", "fdp", "afd", "pds", "grüne", "die grünen", "die linke", "bild", "spiegel", "der spiegel",
            "die welt", "die zeit", "focus", "stern", "taz", "faz", "dpa", "reuters", "afp", "ap", "ard", "zdf", "ndr", "wdr",
            "mdr", "swr", "orf", "srf", "bbc", "cnn", "uno", "un", "eu", "nato", "opec", "iaea", "who", "unicef", "bnd", "bka",
            "lka", "dfb", "fifa", "uefa", "dgb", "adac", "greenpeace", "amnesty international", "microsoft", "google",
            "apple", "amazon", "facebook", "siemens", "volkswagen", "vw", "bmw", "daimler", "opel", "lufthansa", "telekom",
            "bundestag", "bundesrat", "bundesregierung", "bundesbank", "bundeswehr", "kreml", "pentagon",
        ),
    ),
    NameWords(
        "place",
        """
        deutschland österreich schweiz frankreich italien spanien portugal belgien niederlande luxemburg dänemark schweden
        norwegen finnland polen tschechien ungarn slowakei slowenien kroatien serbien bosnien griechenland türkei russland
        ukraine belarus weißrussland rumänien bulgarien großbritannien england schottland irland usa kanada mexiko
        brasilien argentinien chile china japan indien pakistan afghanistan iran irak israel syrien libanon jordanien
        ägypten libyen tunesien marokko algerien südafrika nigeria kenia sudan australien neuseeland nordkorea südkorea
        vietnam thailand indonesien bayern hessen sachsen thüringen brandenburg niedersachsen saarland berlin wien bern
        hamburg bremen paris london rom madrid moskau kiew kyjiw warschau prag budapest ankara washington peking tokio
        teheran jerusalem kairo brüssel
        """,
    ),
    NameWords(
        "origin",
        """
        deutsche deutscher deutschen österreicher österreicherin schweizer schweizerin franzose französin italiener
        italienerin spanier spanierin brite britin engländer amerikaner amerikanerin us-amerikaner russe russin pole polin
        türke türkin chinese chinesin japaner japanerin israeli iraner iranerin hamburger berliner münchner bayer
        """,
    ),
    NameWords("naming", "namens genannt"),
)
