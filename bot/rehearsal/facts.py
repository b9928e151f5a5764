"""The facts of a record as an organizer reads them. Every `fact-…` of the texts has its words here."""

from __future__ import annotations

from collections.abc import Mapping

PROPOSED = "fact-proposed-"
"""What follows is the outcome."""
FACTS: Mapping[str, str] = {
    "fact-help-now": "the reporter called for help now",
    "fact-short": "few words stayed without an answer to our question: they go to the team",
    "fact-zone": "the reporter said where: {value}",
    "fact-contact": "the reporter chose how to be written to: {value}",
    "fact-hurt": "the reporter chose: somebody is hurt or ill",
    "fact-danger": "the reporter chose: somebody is in danger",
    "fact-person": "the reporter chose to say it in person",
    **{f"fact-yn{number}": "the reporter answered yes or no" for number in range(5)},
    "fact-mistake": "the reporter says that it was a mistake; somebody looks all the same",
    "fact-stop-asked": "the reporter asked to stop; somebody makes sure that they are free to say so",
    "fact-wants-to-talk": "the reporter wants to talk to a person",
    "fact-cover-now": "in cover, the reporter said: right now",
    "fact-cover-later": "in cover, the reporter said: not right now",
    "fact-taken": "{who} took it",
    "fact-joined": "{who} joined",
    "fact-covers": "{who} covers for the other",
    "fact-released": "{who} gave it back",
    "fact-offered": "{who} offered it to {value}",
    "fact-handed-over": "{who} took it over",
    "fact-on-the-way": "{who} is on the way",
    "fact-with-them": "{who} is with the reporter",
    "fact-target": "{who} noted that it happened to the reporter",
    "fact-witness": "{who} noted that the reporter saw it",
    "fact-closed": "{who} agreed: it is closed",
    "fact-reopened": "{who} opened it again",
    "fact-unreachable": "nothing reaches the reporter any more",
    "fact-contact-failed": "{value}, outside the chats, could not be reached",
    "fact-unreadable": "something came that could not be opened: it was locked, and we have no key",
    "fact-not-kept": "a file was too large for the record",
    "fact-named": "the words name {value}: it is kept from them",
    "fact-away": "the reporter sent their exit word: the chat is cleared and shows nothing of a case",
    "fact-back": "the reporter is back, and the chat speaks plainly again",
    "fact-writes-again": "the reporter writes again after asking for silence",
    "fact-readmitted": "{value} may know of it after all",
    "fact-excluded": "it is kept from {value}",
}
HOW: Mapping[str, str] = {
    "free": "as usual", "yes-no": "only to be answered with yes or no", "silent": "nothing may arrive unasked"
}  # fmt: skip
