"""What the journeys must reach, by where they begin: ids of texts, how cases stood, what became of words.

All of these were reached by runs whose moves were drawn differently, so that hardly one hangs on chance. Texts that
are missing here are shown by the stories.
"""

from __future__ import annotations

from collections.abc import Mapping

FLOOR: Mapping[str, frozenset[str]] = {
    "help_now": frozenset({
        "free", "paging", "sent", "unknown", "B1", "B2", "B3", "B4", "B5t", "B6", "G3", "X1", "X4",
    }),
    "yes_or_no": frozenset({
        "free", "paging", "sent", "unknown", "yes-no", "A1", "A3", "B1p", "B2", "B3y", "B3y2", "B3y3", "B3y4", "B3y5",
        "B3ye", "B5t", "G3", "X1", "X3", "X4",
    }),
    "silent": frozenset({
        "free", "paging", "paired", "sent", "silent", "taken", "unknown", "B1", "B2", "B3s", "B8", "G2", "G3", "X1",
        "X3",
    }),
    "free_text": frozenset({
        "draft", "free", "paging", "sent", "unknown", "B1", "B5t", "C1", "C2n", "F3n", "G3", "X1", "X3", "X4",
    }),
    "target": frozenset({
        "draft", "free", "paging", "sent", "target", "unknown", "D1", "D10", "D11", "D11nh", "D12", "D12nn", "D2",
        "D3", "D3m", "D4", "D5", "D6", "D7", "D8", "D9", "G3", "X1", "X3", "X4",
    }),
    "witness": frozenset({
        "closed", "draft", "free", "paging", "paired", "sent", "taken", "unknown", "witness", "D1", "D10", "D11",
        "D11nh", "D12w", "D2", "D3", "D3m", "D4", "D5", "D6", "D7", "D8", "D9", "F12", "G14", "X1", "X3", "X4",
    }),
    "helper": frozenset({
        "draft", "free", "helper", "paging", "paired", "sent", "taken", "target", "told by a helper", "unknown", "D1",
        "D10", "D11", "D11nh", "D12h", "D12t", "D12y", "D2", "D3", "D3m", "D4", "D5", "D6", "D7", "D8", "D9", "F5",
        "G3", "X1", "X3", "X4",
    }),
    "code_phrase": frozenset({
        "free", "in cover", "paging", "unknown", "A1", "A3", "X1", "cover-angela-k1_no_zone", "cover-angela-k2",
        "cover-angela-k5",
    }),
    "safe_word": frozenset({
        "free", "in cover", "paging", "unknown", "D9a", "D9b", "S3", "S4", "S5", "S5l", "S5s", "S8", "S8c", "S8h",
        "X1", "cover-plain-k1_no_zone", "cover-plain-k2", "cover-plain-k5",
    }),
    "exit_word": frozenset({
        "after the exit word", "draft", "free", "paging", "paired", "sent", "taken", "unknown", "C1", "C2n", "D9a",
        "D9b", "D9r", "F5", "G2", "G3", "S2", "S3", "S4", "S5", "S5l", "S5s", "S6", "S7", "S8", "S8c", "S8h", "X1",
        "X3", "X4",
    }),
    "taken": frozenset({
        "draft", "free", "paging", "paired", "sent", "taken", "unknown", "B1", "B5t", "C1", "C2n", "F5", "G3", "X1",
        "X3", "X4",
    }),
    "asking": frozenset({
        "draft", "free", "paging", "paired", "sent", "taken", "unknown", "A2", "B1", "B5t", "C1", "C2n", "E8", "F5",
        "G13n", "G3", "G8", "G8k", "G8t", "G9w", "X1", "X3", "X4",
    }),
    "closed": frozenset({
        "closed", "free", "paging", "paired", "sent", "taken", "target", "unknown", "B1", "B8", "C2", "G15", "H1",
        "H2", "H6", "H7", "H8", "H8y", "H9", "H9k", "X1", "X3", "X4",
    }),
    "kept": frozenset({
        "draft", "erased on the date", "free", "kept", "paging", "purged", "sent", "target", "unknown", "C2n", "D1",
        "D1k", "D2", "D3", "D3m", "D4", "D5", "E3", "E4", "E5", "E9u", "G15", "X1", "X4",
    }),
    "erased": frozenset({
        "draft", "erased by choice", "free", "kept", "paging", "purged", "sent", "target", "unknown", "D1", "D2",
        "D3", "D3m", "D4", "D5", "D6", "E1", "E3", "E7", "G15e", "X1", "X3", "X4",
    }),
    "no_report": frozenset({
        "draft", "erased on the date", "free", "kept", "paging", "purged", "sent", "unknown", "B1", "B5t", "C1",
        "C2n", "C3", "C3e", "E9u", "G13n", "X1", "X3", "X4",
    }),
    "unfinished": frozenset({
        "draft", "free", "paging", "sent", "target", "unfinished", "unknown", "D1", "D2", "D3", "D3m", "D4", "D5",
        "D6", "D7", "D8", "E1", "E2", "G3", "X1", "X4",
    }),
    "stopped": frozenset({
        "closed", "draft", "free", "paging", "sent", "unknown", "B1", "B5t", "C1", "C2n", "G13n", "G8", "G9", "X1",
        "X3", "X4",
    }),
    "several": frozenset({
        "draft", "free", "paging", "purged", "sent", "unknown", "A2", "B1", "B2", "C1", "C2n", "D1", "E6", "F1", "F2",
        "F3n", "G3", "G4", "G4n", "G7", "X1", "X3", "X4",
    }),
    "in_the_group": frozenset({
        "draft", "free", "paging", "sent", "unknown", "A1", "B1", "B5t", "C1", "F2", "F3n", "G3", "X1", "X3", "X4",
    }),
    "kept_out": frozenset({
        "draft", "free", "paging", "restricted", "sent", "unknown", "B1", "B5t", "C1", "C2n", "D10a", "D10b", "F3n",
        "G3", "X1", "X3", "X4",
    }),
    "all_kept_out": frozenset({
        "draft", "erased on the date", "free", "kept", "paging", "purged", "restricted", "sent", "unknown", "B1",
        "B5t", "C1", "C2n", "C3e", "D10a", "D10b", "D10c", "D10cw", "D10cy", "E4", "X1", "X3", "X4",
    }),
    "wished": frozenset({
        "draft", "free", "paging", "sent", "target", "unknown", "wished for somebody", "D1", "D10", "D10p", "D10pd",
        "D10pk", "D10po", "D10w2", "D10w3", "D10w4", "D11", "D11nh", "D11q", "D12", "D12nn", "D2", "D3", "D3m", "D4",
        "D5", "D6", "D7", "D8", "D9", "F1", "F2", "G3", "X1", "X3", "X4",
    }),
    "nobody_answers": frozenset({
        "free", "paging", "sent", "unknown", "B1", "B2", "F1", "F2", "F3n", "F4", "G3", "X1", "X3", "X4",
    }),
    "looking_round": frozenset({
        "draft", "free", "paging", "sent", "unknown", "A1", "A5", "A6", "B1", "B5t", "C4", "D9b", "G17", "G19", "G20",
        "I2", "I3", "I4", "I5", "I5h", "I5p", "P1", "P2", "P3", "P4", "P5", "S10", "S1u", "S3", "S5", "S5l", "S8",
        "S8c", "S8f", "S8h", "S8n", "S9", "X1", "X4", "info-ally", "info-first_aid", "info-handling", "info-team",
    }),
}  # fmt: skip
