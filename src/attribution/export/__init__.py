"""Exports: attributions in, the formats of others out.

Each function takes what a parse gave and gives what the format calls for, as JSON types or as text; nothing is written
to disk. Linear in the length of text and attributions.

=======================  =========================================================================================
``json_schema``          the schema (draft 2020-12) of what ``Attribution.to_dict`` and ``Document.to_dict`` give
``to_json_ld``           schema.org: ``Quotation``, ``Claim`` and ``SocialMediaPosting``
``to_web_annotations``   W3C Web Annotation: an ``AnnotationPage`` with position and quote selectors
``to_tei``               TEI P5: ``<said who="…">`` in the text
``to_brat``              brat stand-off, as PolNeAR has it
``to_csv``               a table, one attribution a row
=======================  =========================================================================================
"""

from attribution.export._brat import to_brat
from attribution.export._csv import to_csv
from attribution.export._json_ld import to_json_ld
from attribution.export._schema import json_schema
from attribution.export._tei import to_tei
from attribution.export._web_annotation import to_web_annotations

__all__ = ["json_schema", "to_brat", "to_csv", "to_json_ld", "to_tei", "to_web_annotations"]
