"""What a page must satisfy beyond its schema. One rule a file; each yields findings."""

from ..findings import Finding
from ..model.library import Library
from . import (
    cite_1_provision_exists,
    cite_2_strong_verdict,
    cite_3_verdict_has_grounds,
    cite_4_must_have_clause,
    cite_5_figure_in_clause,
    date_1_order,
    date_2_not_in_future,
    date_3_changes_in_order,
    evid_1_seen_is_registered,
    evid_2_level_has_copies,
    head_1_explicit_id,
    html_1_no_raw_html,
    html_2_plain_attributes,
    id_2_unique,
    link_1_safe_address,
    link_2_target_exists,
    link_3_safe_promise,
    link_4_known_publisher,
    loc_1_short_locator,
    ref_1_record_exists,
    status_1_successor,
    syn_1_leads_somewhere,
    syn_2_typed_once,
)

RULES = (
    id_2_unique,
    ref_1_record_exists,
    date_1_order,
    date_2_not_in_future,
    date_3_changes_in_order,
    status_1_successor,
    cite_1_provision_exists,
    cite_2_strong_verdict,
    cite_3_verdict_has_grounds,
    cite_4_must_have_clause,
    cite_5_figure_in_clause,
    loc_1_short_locator,
    evid_1_seen_is_registered,
    evid_2_level_has_copies,
    head_1_explicit_id,
    html_1_no_raw_html,
    html_2_plain_attributes,
    link_1_safe_address,
    link_2_target_exists,
    link_3_safe_promise,
    link_4_known_publisher,
    syn_1_leads_somewhere,
    syn_2_typed_once,
)


def check(library: Library) -> list[Finding]:
    """Return every finding of every rule."""
    return [finding for rule in RULES for finding in rule.check(library)]
