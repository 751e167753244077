"""An accessor for pandas: ``df["body"].attributions``, once this module is imported. Needs the extra ``pandas``.

Takes a series of texts; gives a series of tuples of attributions, or a table with a row for each of them. The index of the
series is kept, so that what is found joins what it was found in. Missing texts have no attributions.
"""

from __future__ import annotations

from typing import Any

import pandas as pd

from attribution._many import parse_many
from attribution._rows import COLUMNS, row

__all__ = ["AttributionsAccessor"]


@pd.api.extensions.register_series_accessor("attributions")
class AttributionsAccessor:
    """What ``series.attributions`` is: the attributions of each text of a series.

    Args:
        texts: a series of strings; what is missing in it (None, NaN, NA) is a text without attributions.

    Raises:
        AttributeError: the series holds something else than strings.
    """

    def __init__(self, texts: pd.Series) -> None:
        if not (pd.api.types.is_string_dtype(texts) or pd.api.types.is_object_dtype(texts) or texts.empty):
            raise AttributeError(f"attributions are found in strings, not in {texts.dtype}")
        self._texts = texts

    def find(self, *, rules: Any = None, min_confidence: float = 0.0, workers: int = 1) -> pd.Series:
        """Find the attributions of each text.

        Args:
            rules: a rule set, a pack's name, or several packs' names; ``"en"`` by default.
            min_confidence: leave out attributions less sure than this, 0 to 1.
            workers: how many processes to parse in.

        Returns:
            A series of tuples of ``Attribution``, with the index of the texts.

        Raises:
            TypeError: a value is neither a string nor missing.
            RuleError: there is no such pack.
        """
        missing = self._texts.isna()
        for label, text in self._texts[~missing].items():
            if not isinstance(text, str):
                raise TypeError(f"{label!r}: text must be a str, not {type(text).__name__}")
        texts = self._texts.where(~missing, "")
        found = parse_many(texts, workers=workers, rules=rules, min_confidence=min_confidence)
        results = [parsed.attributions for parsed in found]  # of strings alone, so there are no errors
        return pd.Series(results, index=self._texts.index, name="attributions", dtype=object)

    def explode(self, *, rules: Any = None, min_confidence: float = 0.0, workers: int = 1) -> pd.DataFrame:
        """Make a table of all attributions, one a row.

        Args:
            rules: as for ``find``.
            min_confidence: as for ``find``.
            workers: as for ``find``.

        Returns:
            A data frame with plain columns: ``speaker``, ``cue``, ``source``, ``content``, their offsets, ``kind``,
            ``polarity``, ``confidence`` and more. Its index is that of the texts, repeated for each attribution, so
            ``df.join(table)`` puts both together; ``index`` counts within a text, as ``parent`` does.

        Raises:
            TypeError: a value is neither a string nor missing.
            RuleError: there is no such pack.
        """
        found = self.find(rules=rules, min_confidence=min_confidence, workers=workers)
        counts = found.map(len).to_numpy(dtype="int64") if len(found) else []
        index = self._texts.index.repeat(counts)
        rows = [row(n, attribution) for attributions in found for n, attribution in enumerate(attributions)]
        return pd.DataFrame(rows, index=index, columns=list(COLUMNS)).convert_dtypes()
