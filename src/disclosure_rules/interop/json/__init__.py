"""Values in and decisions out as plain JSON documents: strict, versioned, deterministic."""

from disclosure_rules.interop.json.decisions import decision_to_json
from disclosure_rules.interop.json.documents import (
    SCHEMA_VERSION,
    consent_from_json,
    consent_to_json,
    request_from_json,
    request_to_json,
    situation_from_json,
    situation_to_json,
)
from disclosure_rules.interop.json.text import Json, to_text

__all__ = [
    "SCHEMA_VERSION",
    "Json",
    "consent_from_json",
    "consent_to_json",
    "decision_to_json",
    "request_from_json",
    "request_to_json",
    "situation_from_json",
    "situation_to_json",
    "to_text",
]
