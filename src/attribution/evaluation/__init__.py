r"""How right a parser is on texts that people have marked, and what a change of rules gains and loses.

The command is ``attribution evaluate``; this is the same for programs::

    from attribution.evaluation import compare, evaluate, read_gold

    gold = read_gold("PolNeAR/dev")
    now, before = evaluate(gold, rules=("en", "court.toml")), evaluate(gold, rules="en")
    print(now.figures["link"].f1, *compare(now, before).losses, sep="\n")

Terms and figures are those of PolNeAR's literature (Newell, Margolin, Ruths: An attribution relations corpus for
political news, LREC 2018). Costs one parse of every text.
"""

from attribution.evaluation._compare import Change, Comparison, compare
from attribution.evaluation._evaluate import Error, Evaluation, evaluate
from attribution.evaluation._figures import ROWS, Bin, Figures
from attribution.evaluation._gold import GoldDocument, GoldError, Marked, read_gold
from attribution.evaluation._judge import Judged, Roles

__all__ = [
    "ROWS",
    "Bin",
    "Change",
    "Comparison",
    "Error",
    "Evaluation",
    "Figures",
    "GoldDocument",
    "GoldError",
    "Judged",
    "Marked",
    "Roles",
    "compare",
    "evaluate",
    "read_gold",
]
