"""A document -> all proposals of it, and all that was left out."""

from dataclasses import replace

from data.importer.context import Context
from data.importer.matching import is_known
from data.importer.prose.headings import passages
from data.importer.prose.likely import graded
from data.importer.prose.projects import read_projects
from data.importer.prose.running_text import read_passage
from data.importer.prose.tasks import read_tasks
from data.importer.prose.verified import verified
from data.importer.records import ImportResult, LeftOut, Proposal, SourceFile, SourceParagraph
from data.importer.table.apart import separate_tables
from data.importer.table.indicators import read_table
from data.importer.table.joined import whole_tables


def propose(document: SourceFile, context: Context) -> ImportResult:
    """Read a document's tables and its running text."""
    paragraphs = [block for block in document.blocks if isinstance(block, SourceParagraph)]
    texts = [paragraph.text for paragraph in paragraphs]
    context.about("".join(texts[:12])[:400], "".join(texts))
    outcome = ImportResult(
        left_out=[LeftOut(place, "", reason) for place, reason in document.unread]
    )
    around: set[str] = set()
    for whole in whole_tables(document.blocks, context.outline):
        around.update((whole.title, *whole.notes))
        for table in separate_tables(whole, context.outline):
            outcome.add(read_table(table, context))
    outcome.left_out += [
        LeftOut(paragraph.place, paragraph.text, "表题或表注，已用于读表")
        for paragraph in paragraphs
        if paragraph.text in around
    ]
    running = [paragraph for paragraph in paragraphs if paragraph.text not in around]
    sections = list(passages(running, outcome.left_out, context.outline))
    prose = ImportResult()
    for passage in sections:
        prose.add(read_passage(passage, context))
        prose.add(read_projects(passage, context))
    prose.proposals = list(
        verified(prose.proposals, (item.text for item in running), context.outline)
    )
    graded_ones = graded(prose.proposals, "".join(texts), context.outline, prose.left_out)
    prose.proposals = list(graded_ones)
    outcome.add(prose)
    outcome.add(read_tasks(sections, context))
    outcome.proposals = [_with_code(proposal, context) for proposal in outcome.proposals]
    return outcome


def _with_code(proposal: Proposal, context: Context) -> Proposal:
    """A figure whose name is that of no known indicator gets the code that a new one would have."""
    name = proposal.row.get("printed_name", "")
    if proposal.table != "figures" or not name or is_known(proposal.matches):
        return proposal
    return replace(proposal, choices={"indicator": (context.new.code(name),), **proposal.choices})
