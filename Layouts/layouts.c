// The built-in layouts travel inside the library: one file to deploy, nothing to find at run time.
// Every file of a layout that rendering needs stands in this list; a test compares it with the folder.
#include "layouts.h"

// #embed (C23, 6.10.4) puts the bytes into the read-only part of the program: nothing happens at start.

static const unsigned char credit_note_layout[] = {
#embed "credit-note/layout.xml"
};
static const unsigned char credit_note_parts_amount[] = {
#embed "credit-note/parts/amount.xml"
};
static const unsigned char credit_note_parts_effect_rows[] = {
#embed "credit-note/parts/effect-rows.xml"
};
static const unsigned char credit_note_parts_effect[] = {
#embed "credit-note/parts/effect.xml"
};
static const unsigned char credit_note_texts_en[] = {
#embed "credit-note/texts.en.xml"
};
static const unsigned char credit_note_texts_es[] = {
#embed "credit-note/texts.es.xml"
};
static const unsigned char debit_note_layout[] = {
#embed "debit-note/layout.xml"
};
static const unsigned char debit_note_parts_amount[] = {
#embed "debit-note/parts/amount.xml"
};
static const unsigned char debit_note_parts_effect_rows[] = {
#embed "debit-note/parts/effect-rows.xml"
};
static const unsigned char debit_note_parts_effect[] = {
#embed "debit-note/parts/effect.xml"
};
static const unsigned char debit_note_texts_en[] = {
#embed "debit-note/texts.en.xml"
};
static const unsigned char debit_note_texts_es[] = {
#embed "debit-note/texts.es.xml"
};
static const unsigned char ecf_roll_layout[] = {
#embed "ecf-roll/layout.xml"
};
static const unsigned char ecf_roll_parts_client[] = {
#embed "ecf-roll/parts/client.xml"
};
static const unsigned char ecf_roll_parts_detail[] = {
#embed "ecf-roll/parts/detail.xml"
};
static const unsigned char ecf_roll_parts_detail_rows[] = {
#embed "ecf-roll/parts/detail-rows.xml"
};
static const unsigned char ecf_roll_parts_detail_long_rows[] = {
#embed "ecf-roll/parts/detail-long-rows.xml"
};
static const unsigned char ecf_roll_parts_document[] = {
#embed "ecf-roll/parts/document.xml"
};
static const unsigned char ecf_roll_parts_issuer[] = {
#embed "ecf-roll/parts/issuer.xml"
};
static const unsigned char ecf_roll_parts_more[] = {
#embed "ecf-roll/parts/more.xml"
};
static const unsigned char ecf_roll_parts_seal[] = {
#embed "ecf-roll/parts/seal.xml"
};
static const unsigned char ecf_roll_parts_totals[] = {
#embed "ecf-roll/parts/totals.xml"
};
static const unsigned char ecf_roll_styles[] = {
#embed "ecf-roll/styles.xml"
};
static const unsigned char ecf_layout[] = {
#embed "ecf/layout.xml"
};
static const unsigned char ecf_parts_by_rate_part[] = {
#embed "ecf/parts/by-rate-part.xml"
};
static const unsigned char ecf_parts_client[] = {
#embed "ecf/parts/client.xml"
};
static const unsigned char ecf_parts_code[] = {
#embed "ecf/parts/code.xml"
};
static const unsigned char ecf_parts_continued_foot[] = {
#embed "ecf/parts/continued-foot.xml"
};
static const unsigned char ecf_parts_detail_adjusted[] = {
#embed "ecf/parts/detail-adjusted.xml"
};
static const unsigned char ecf_parts_detail_adjusted_rows[] = {
#embed "ecf/parts/detail-adjusted-rows.xml"
};
static const unsigned char ecf_parts_detail_adjusted_long_rows[] = {
#embed "ecf/parts/detail-adjusted-long-rows.xml"
};
static const unsigned char ecf_parts_detail_excise[] = {
#embed "ecf/parts/detail-excise.xml"
};
static const unsigned char ecf_parts_detail_excise_rows[] = {
#embed "ecf/parts/detail-excise-rows.xml"
};
static const unsigned char ecf_parts_detail_excise_long_rows[] = {
#embed "ecf/parts/detail-excise-long-rows.xml"
};
static const unsigned char ecf_parts_detail_plain[] = {
#embed "ecf/parts/detail-plain.xml"
};
static const unsigned char ecf_parts_detail_plain_rows[] = {
#embed "ecf/parts/detail-plain-rows.xml"
};
static const unsigned char ecf_parts_detail[] = {
#embed "ecf/parts/detail.xml"
};
static const unsigned char ecf_parts_head_adjustment[] = {
#embed "ecf/parts/head-adjustment.xml"
};
static const unsigned char ecf_parts_head_net[] = {
#embed "ecf/parts/head-net.xml"
};
static const unsigned char ecf_parts_head_price[] = {
#embed "ecf/parts/head-price.xml"
};
static const unsigned char ecf_parts_heading[] = {
#embed "ecf/parts/heading.xml"
};
static const unsigned char ecf_parts_issuer[] = {
#embed "ecf/parts/issuer.xml"
};
static const unsigned char ecf_parts_last_foot[] = {
#embed "ecf/parts/last-foot.xml"
};
static const unsigned char ecf_parts_line_adjustment[] = {
#embed "ecf/parts/line-adjustment.xml"
};
static const unsigned char ecf_parts_line_net[] = {
#embed "ecf/parts/line-net.xml"
};
static const unsigned char ecf_parts_line_price[] = {
#embed "ecf/parts/line-price.xml"
};
static const unsigned char ecf_parts_more[] = {
#embed "ecf/parts/more.xml"
};
static const unsigned char ecf_parts_page_subtotals[] = {
#embed "ecf/parts/page-subtotals.xml"
};
static const unsigned char ecf_parts_page_subtotals_rows[] = {
#embed "ecf/parts/page-subtotals-rows.xml"
};
static const unsigned char ecf_parts_particulars[] = {
#embed "ecf/parts/particulars.xml"
};
static const unsigned char ecf_parts_payment[] = {
#embed "ecf/parts/payment.xml"
};
static const unsigned char ecf_parts_seal[] = {
#embed "ecf/parts/seal.xml"
};
static const unsigned char ecf_parts_shipping[] = {
#embed "ecf/parts/shipping.xml"
};
static const unsigned char ecf_parts_subtotals[] = {
#embed "ecf/parts/subtotals.xml"
};
static const unsigned char ecf_parts_subtotals_rows[] = {
#embed "ecf/parts/subtotals-rows.xml"
};
static const unsigned char ecf_parts_taxes[] = {
#embed "ecf/parts/taxes.xml"
};
static const unsigned char ecf_parts_taxes_rows[] = {
#embed "ecf/parts/taxes-rows.xml"
};
static const unsigned char ecf_parts_terms[] = {
#embed "ecf/parts/terms.xml"
};
static const unsigned char ecf_parts_totals_foreign[] = {
#embed "ecf/parts/totals-foreign.xml"
};
static const unsigned char ecf_parts_totals_foreign_rows[] = {
#embed "ecf/parts/totals-foreign-rows.xml"
};
static const unsigned char ecf_parts_totals_other[] = {
#embed "ecf/parts/totals-other.xml"
};
static const unsigned char ecf_styles[] = {
#embed "ecf/styles.xml"
};
static const unsigned char en16931_terms_layout[] = {
#embed "en16931-terms/layout.xml"
};
static const unsigned char en16931_layout[] = {
#embed "en16931/layout.xml"
};
static const unsigned char migration_letter_layout[] = {
#embed "migration-letter/layout.xml"
};
static const unsigned char migration_letter_parts_changes[] = {
#embed "migration-letter/parts/changes.xml"
};
static const unsigned char migration_letter_parts_form[] = {
#embed "migration-letter/parts/form.xml"
};
static const unsigned char migration_letter_parts_promise[] = {
#embed "migration-letter/parts/promise.xml"
};
static const unsigned char migration_letter_parts_ways[] = {
#embed "migration-letter/parts/ways.xml"
};
static const unsigned char migration_letter_parts_words[] = {
#embed "migration-letter/parts/words.xml"
};
static const unsigned char migration_letter_styles[] = {
#embed "migration-letter/styles.xml"
};
static const unsigned char migration_letter_texts_en[] = {
#embed "migration-letter/texts.en.xml"
};
static const unsigned char migration_letter_texts_es[] = {
#embed "migration-letter/texts.es.xml"
};
static const unsigned char receipt_example_layout[] = {
#embed "receipt-example/layout.xml"
};
static const unsigned char receipt_layout[] = {
#embed "receipt/layout.xml"
};
static const unsigned char receipt_parts_balance[] = {
#embed "receipt/parts/balance.xml"
};
static const unsigned char receipt_parts_bill[] = {
#embed "receipt/parts/bill.xml"
};
static const unsigned char receipt_parts_charges[] = {
#embed "receipt/parts/charges.xml"
};
static const unsigned char receipt_parts_issuer[] = {
#embed "receipt/parts/issuer.xml"
};
static const unsigned char receipt_parts_particulars[] = {
#embed "receipt/parts/particulars.xml"
};
static const unsigned char receipt_parts_payment[] = {
#embed "receipt/parts/payment.xml"
};
static const unsigned char receipt_parts_stamp[] = {
#embed "receipt/parts/stamp.xml"
};
static const unsigned char receipt_parts_words[] = {
#embed "receipt/parts/words.xml"
};
static const unsigned char receipt_styles[] = {
#embed "receipt/styles.xml"
};
static const unsigned char receipt_texts_en[] = {
#embed "receipt/texts.en.xml"
};
static const unsigned char receipt_texts_es[] = {
#embed "receipt/texts.es.xml"
};
static const unsigned char shared_ecf_adjustment_name[] = {
#embed "shared/ecf/adjustment-name.xml"
};
static const unsigned char shared_ecf_legend[] = {
#embed "shared/ecf/legend.xml"
};
static const unsigned char shared_ecf_line_adjustments[] = {
#embed "shared/ecf/line-adjustments.xml"
};
static const unsigned char shared_ecf_not_valid[] = {
#embed "shared/ecf/not-valid.xml"
};
static const unsigned char shared_ecf_settlement[] = {
#embed "shared/ecf/settlement.xml"
};
static const unsigned char shared_ecf_single_rate[] = {
#embed "shared/ecf/single-rate.xml"
};
static const unsigned char shared_ecf_surcharge_name[] = {
#embed "shared/ecf/surcharge-name.xml"
};
static const unsigned char shared_ecf_texts_en[] = {
#embed "shared/ecf/texts.en.xml"
};
static const unsigned char shared_ecf_texts_es[] = {
#embed "shared/ecf/texts.es.xml"
};
static const unsigned char shared_ecf_totals[] = {
#embed "shared/ecf/totals.xml"
};
static const unsigned char shared_ecf_totals_other_rows[] = {
#embed "shared/ecf/totals-other-rows.xml"
};
static const unsigned char shared_ecf_totals_rows[] = {
#embed "shared/ecf/totals-rows.xml"
};
static const unsigned char shared_ecf_unit_abbreviations[] = {
#embed "shared/ecf/unit-abbreviations.xml"
};
static const unsigned char shared_ecf_unit[] = {
#embed "shared/ecf/unit.xml"
};
static const unsigned char shared_ecf_units_en[] = {
#embed "shared/ecf/units.en.xml"
};
static const unsigned char shared_ecf_units_es[] = {
#embed "shared/ecf/units.es.xml"
};
static const unsigned char shared_ecf_unnamed_currency[] = {
#embed "shared/ecf/unnamed-currency.xml"
};
static const unsigned char shared_en16931_codes_de[] = {
#embed "shared/en16931/codes.de.xml"
};
static const unsigned char shared_en16931_codes_en[] = {
#embed "shared/en16931/codes.en.xml"
};
static const unsigned char shared_en16931_codes_es[] = {
#embed "shared/en16931/codes.es.xml"
};
static const unsigned char shared_en16931_codes_fr[] = {
#embed "shared/en16931/codes.fr.xml"
};
static const unsigned char shared_en16931_document[] = {
#embed "shared/en16931/document.xml"
};
static const unsigned char shared_en16931_no_terms[] = {
#embed "shared/en16931/no-terms.xml"
};
static const unsigned char shared_en16931_parts_adjustments[] = {
#embed "shared/en16931/parts/adjustments.xml"
};
static const unsigned char shared_en16931_parts_buyer[] = {
#embed "shared/en16931/parts/buyer.xml"
};
static const unsigned char shared_en16931_parts_delivery[] = {
#embed "shared/en16931/parts/delivery.xml"
};
static const unsigned char shared_en16931_parts_documents[] = {
#embed "shared/en16931/parts/documents.xml"
};
static const unsigned char shared_en16931_parts_facts[] = {
#embed "shared/en16931/parts/facts.xml"
};
static const unsigned char shared_en16931_parts_further[] = {
#embed "shared/en16931/parts/further.xml"
};
static const unsigned char shared_en16931_parts_heading[] = {
#embed "shared/en16931/parts/heading.xml"
};
static const unsigned char shared_en16931_parts_involved[] = {
#embed "shared/en16931/parts/involved.xml"
};
static const unsigned char shared_en16931_parts_line_cell[] = {
#embed "shared/en16931/parts/line-cell.xml"
};
static const unsigned char shared_en16931_parts_line_figures[] = {
#embed "shared/en16931/parts/line-figures.xml"
};
static const unsigned char shared_en16931_parts_line_trade[] = {
#embed "shared/en16931/parts/line-trade.xml"
};
static const unsigned char shared_en16931_parts_line_words[] = {
#embed "shared/en16931/parts/line-words.xml"
};
static const unsigned char shared_en16931_parts_lines[] = {
#embed "shared/en16931/parts/lines.xml"
};
static const unsigned char shared_en16931_parts_lines_rows[] = {
#embed "shared/en16931/parts/lines-rows.xml"
};
static const unsigned char shared_en16931_parts_means[] = {
#embed "shared/en16931/parts/means.xml"
};
static const unsigned char shared_en16931_parts_notes[] = {
#embed "shared/en16931/parts/notes.xml"
};
static const unsigned char shared_en16931_parts_parties[] = {
#embed "shared/en16931/parts/parties.xml"
};
static const unsigned char shared_en16931_parts_payee[] = {
#embed "shared/en16931/parts/payee.xml"
};
static const unsigned char shared_en16931_parts_payment[] = {
#embed "shared/en16931/parts/payment.xml"
};
static const unsigned char shared_en16931_parts_seller[] = {
#embed "shared/en16931/parts/seller.xml"
};
static const unsigned char shared_en16931_parts_tax_representative[] = {
#embed "shared/en16931/parts/tax-representative.xml"
};
static const unsigned char shared_en16931_parts_taxes[] = {
#embed "shared/en16931/parts/taxes.xml"
};
static const unsigned char shared_en16931_parts_totals[] = {
#embed "shared/en16931/parts/totals.xml"
};
static const unsigned char shared_en16931_places_de[] = {
#embed "shared/en16931/places.de.xml"
};
static const unsigned char shared_en16931_places_en[] = {
#embed "shared/en16931/places.en.xml"
};
static const unsigned char shared_en16931_places_es[] = {
#embed "shared/en16931/places.es.xml"
};
static const unsigned char shared_en16931_places_fr[] = {
#embed "shared/en16931/places.fr.xml"
};
static const unsigned char shared_en16931_schemes[] = {
#embed "shared/en16931/schemes.xml"
};
static const unsigned char shared_en16931_styles[] = {
#embed "shared/en16931/styles.xml"
};
static const unsigned char shared_en16931_terms[] = {
#embed "shared/en16931/terms.xml"
};
static const unsigned char shared_en16931_texts_de[] = {
#embed "shared/en16931/texts.de.xml"
};
static const unsigned char shared_en16931_texts_en[] = {
#embed "shared/en16931/texts.en.xml"
};
static const unsigned char shared_en16931_texts_es[] = {
#embed "shared/en16931/texts.es.xml"
};
static const unsigned char shared_en16931_texts_fr[] = {
#embed "shared/en16931/texts.fr.xml"
};
static const unsigned char shared_en16931_units_de[] = {
#embed "shared/en16931/units.de.xml"
};
static const unsigned char shared_en16931_units_en[] = {
#embed "shared/en16931/units.en.xml"
};
static const unsigned char shared_en16931_units_es[] = {
#embed "shared/en16931/units.es.xml"
};
static const unsigned char shared_en16931_units_fr[] = {
#embed "shared/en16931/units.fr.xml"
};
static const unsigned char shared_telecom_bill_en[] = {
#embed "shared/telecom/bill.en.xml"
};
static const unsigned char shared_telecom_bill_es[] = {
#embed "shared/telecom/bill.es.xml"
};
static const unsigned char shared_telecom_line_adjustments[] = {
#embed "shared/telecom/line-adjustments.xml"
};
static const unsigned char shared_telecom_logo[] = {
#embed "shared/telecom/logo.svg"
};
static const unsigned char shared_telecom_note_balance_after[] = {
#embed "shared/telecom/note/balance-after.xml"
};
static const unsigned char shared_telecom_note_balance[] = {
#embed "shared/telecom/note/balance.xml"
};
static const unsigned char shared_telecom_note_facts_modified[] = {
#embed "shared/telecom/note/facts-modified.xml"
};
static const unsigned char shared_telecom_note_facts[] = {
#embed "shared/telecom/note/facts.xml"
};
static const unsigned char shared_telecom_note_lines_rows[] = {
#embed "shared/telecom/note/lines-rows.xml"
};
static const unsigned char shared_telecom_note_lines[] = {
#embed "shared/telecom/note/lines.xml"
};
static const unsigned char shared_telecom_note_pages[] = {
#embed "shared/telecom/note/pages.xml"
};
static const unsigned char shared_telecom_note_reason[] = {
#embed "shared/telecom/note/reason.xml"
};
static const unsigned char shared_telecom_note_texts_en[] = {
#embed "shared/telecom/note/texts.en.xml"
};
static const unsigned char shared_telecom_note_texts_es[] = {
#embed "shared/telecom/note/texts.es.xml"
};
static const unsigned char shared_telecom_parts_account_rows[] = {
#embed "shared/telecom/parts/account-rows.xml"
};
static const unsigned char shared_telecom_parts_account[] = {
#embed "shared/telecom/parts/account.xml"
};
static const unsigned char shared_telecom_parts_changes[] = {
#embed "shared/telecom/parts/changes.xml"
};
static const unsigned char shared_telecom_parts_charges_rows[] = {
#embed "shared/telecom/parts/charges-rows.xml"
};
static const unsigned char shared_telecom_parts_charges_table[] = {
#embed "shared/telecom/parts/charges-table.xml"
};
static const unsigned char shared_telecom_parts_charges[] = {
#embed "shared/telecom/parts/charges.xml"
};
static const unsigned char shared_telecom_parts_consumption[] = {
#embed "shared/telecom/parts/consumption.xml"
};
static const unsigned char shared_telecom_parts_facts[] = {
#embed "shared/telecom/parts/facts.xml"
};
static const unsigned char shared_telecom_parts_heading[] = {
#embed "shared/telecom/parts/heading.xml"
};
static const unsigned char shared_telecom_parts_messages[] = {
#embed "shared/telecom/parts/messages.xml"
};
static const unsigned char shared_telecom_parts_month_rows[] = {
#embed "shared/telecom/parts/month-rows.xml"
};
static const unsigned char shared_telecom_parts_month[] = {
#embed "shared/telecom/parts/month.xml"
};
static const unsigned char shared_telecom_parts_receipt[] = {
#embed "shared/telecom/parts/receipt.xml"
};
static const unsigned char shared_telecom_parts_sender[] = {
#embed "shared/telecom/parts/sender.xml"
};
static const unsigned char shared_telecom_parts_slip[] = {
#embed "shared/telecom/parts/slip.xml"
};
static const unsigned char shared_telecom_parts_title[] = {
#embed "shared/telecom/parts/title.xml"
};
static const unsigned char shared_telecom_parts_usage_heading[] = {
#embed "shared/telecom/parts/usage-heading.xml"
};
static const unsigned char shared_telecom_parts_usage_table[] = {
#embed "shared/telecom/parts/usage-table.xml"
};
static const unsigned char shared_telecom_parts_usage[] = {
#embed "shared/telecom/parts/usage.xml"
};
static const unsigned char shared_telecom_styles[] = {
#embed "shared/telecom/styles.xml"
};
static const unsigned char shared_telecom_texts_en[] = {
#embed "shared/telecom/texts.en.xml"
};
static const unsigned char shared_telecom_texts_es[] = {
#embed "shared/telecom/texts.es.xml"
};
static const unsigned char statement_layout[] = {
#embed "statement/layout.xml"
};
static const unsigned char statement_parts_details[] = {
#embed "statement/parts/details.xml"
};
static const unsigned char statement_parts_line[] = {
#embed "statement/parts/line.xml"
};
static const unsigned char statement_parts_month_rows[] = {
#embed "statement/parts/month-rows.xml"
};
static const unsigned char statement_parts_month[] = {
#embed "statement/parts/month.xml"
};
static const unsigned char statement_parts_rows[] = {
#embed "statement/parts/rows.xml"
};
static const unsigned char statement_parts_summary[] = {
#embed "statement/parts/summary.xml"
};
static const unsigned char statement_styles[] = {
#embed "statement/styles.xml"
};
static const unsigned char statement_texts_en[] = {
#embed "statement/texts.en.xml"
};
static const unsigned char statement_texts_es[] = {
#embed "statement/texts.es.xml"
};
static const unsigned char telecom_bill_large_layout[] = {
#embed "telecom-bill-large/layout.xml"
};
static const unsigned char telecom_bill_large_parts_charges_rows[] = {
#embed "telecom-bill-large/parts/charges-rows.xml"
};
static const unsigned char telecom_bill_large_parts_charges[] = {
#embed "telecom-bill-large/parts/charges.xml"
};
static const unsigned char telecom_bill_large_parts_consumption[] = {
#embed "telecom-bill-large/parts/consumption.xml"
};
static const unsigned char telecom_bill_large_parts_facts[] = {
#embed "telecom-bill-large/parts/facts.xml"
};
static const unsigned char telecom_bill_large_parts_heading[] = {
#embed "telecom-bill-large/parts/heading.xml"
};
static const unsigned char telecom_bill_large_parts_help[] = {
#embed "telecom-bill-large/parts/help.xml"
};
static const unsigned char telecom_bill_large_parts_slip[] = {
#embed "telecom-bill-large/parts/slip.xml"
};
static const unsigned char telecom_bill_large_parts_stamp[] = {
#embed "telecom-bill-large/parts/stamp.xml"
};
static const unsigned char telecom_bill_large_parts_usage[] = {
#embed "telecom-bill-large/parts/usage.xml"
};
static const unsigned char telecom_bill_large_styles[] = {
#embed "telecom-bill-large/styles.xml"
};
static const unsigned char telecom_bill_layout[] = {
#embed "telecom-bill/layout.xml"
};

static const factura_layout_file files[] = {
  {"credit-note/layout.xml", credit_note_layout, sizeof credit_note_layout},
  {"credit-note/parts/amount.xml", credit_note_parts_amount, sizeof credit_note_parts_amount},
  {"credit-note/parts/effect-rows.xml", credit_note_parts_effect_rows, sizeof credit_note_parts_effect_rows},
  {"credit-note/parts/effect.xml", credit_note_parts_effect, sizeof credit_note_parts_effect},
  {"credit-note/texts.en.xml", credit_note_texts_en, sizeof credit_note_texts_en},
  {"credit-note/texts.es.xml", credit_note_texts_es, sizeof credit_note_texts_es},
  {"debit-note/layout.xml", debit_note_layout, sizeof debit_note_layout},
  {"debit-note/parts/amount.xml", debit_note_parts_amount, sizeof debit_note_parts_amount},
  {"debit-note/parts/effect-rows.xml", debit_note_parts_effect_rows, sizeof debit_note_parts_effect_rows},
  {"debit-note/parts/effect.xml", debit_note_parts_effect, sizeof debit_note_parts_effect},
  {"debit-note/texts.en.xml", debit_note_texts_en, sizeof debit_note_texts_en},
  {"debit-note/texts.es.xml", debit_note_texts_es, sizeof debit_note_texts_es},
  {"ecf-roll/layout.xml", ecf_roll_layout, sizeof ecf_roll_layout},
  {"ecf-roll/parts/client.xml", ecf_roll_parts_client, sizeof ecf_roll_parts_client},
  {"ecf-roll/parts/detail.xml", ecf_roll_parts_detail, sizeof ecf_roll_parts_detail},
  {"ecf-roll/parts/detail-rows.xml", ecf_roll_parts_detail_rows, sizeof ecf_roll_parts_detail_rows},
  {"ecf-roll/parts/detail-long-rows.xml", ecf_roll_parts_detail_long_rows, sizeof ecf_roll_parts_detail_long_rows},
  {"ecf-roll/parts/document.xml", ecf_roll_parts_document, sizeof ecf_roll_parts_document},
  {"ecf-roll/parts/issuer.xml", ecf_roll_parts_issuer, sizeof ecf_roll_parts_issuer},
  {"ecf-roll/parts/more.xml", ecf_roll_parts_more, sizeof ecf_roll_parts_more},
  {"ecf-roll/parts/seal.xml", ecf_roll_parts_seal, sizeof ecf_roll_parts_seal},
  {"ecf-roll/parts/totals.xml", ecf_roll_parts_totals, sizeof ecf_roll_parts_totals},
  {"ecf-roll/styles.xml", ecf_roll_styles, sizeof ecf_roll_styles},
  {"ecf/layout.xml", ecf_layout, sizeof ecf_layout},
  {"ecf/parts/by-rate-part.xml", ecf_parts_by_rate_part, sizeof ecf_parts_by_rate_part},
  {"ecf/parts/client.xml", ecf_parts_client, sizeof ecf_parts_client},
  {"ecf/parts/code.xml", ecf_parts_code, sizeof ecf_parts_code},
  {"ecf/parts/continued-foot.xml", ecf_parts_continued_foot, sizeof ecf_parts_continued_foot},
  {"ecf/parts/detail-adjusted.xml", ecf_parts_detail_adjusted, sizeof ecf_parts_detail_adjusted},
  {"ecf/parts/detail-adjusted-rows.xml", ecf_parts_detail_adjusted_rows, sizeof ecf_parts_detail_adjusted_rows},
  {"ecf/parts/detail-adjusted-long-rows.xml", ecf_parts_detail_adjusted_long_rows, sizeof ecf_parts_detail_adjusted_long_rows},
  {"ecf/parts/detail-excise.xml", ecf_parts_detail_excise, sizeof ecf_parts_detail_excise},
  {"ecf/parts/detail-excise-rows.xml", ecf_parts_detail_excise_rows, sizeof ecf_parts_detail_excise_rows},
  {"ecf/parts/detail-excise-long-rows.xml", ecf_parts_detail_excise_long_rows, sizeof ecf_parts_detail_excise_long_rows},
  {"ecf/parts/detail-plain.xml", ecf_parts_detail_plain, sizeof ecf_parts_detail_plain},
  {"ecf/parts/detail-plain-rows.xml", ecf_parts_detail_plain_rows, sizeof ecf_parts_detail_plain_rows},
  {"ecf/parts/detail.xml", ecf_parts_detail, sizeof ecf_parts_detail},
  {"ecf/parts/head-adjustment.xml", ecf_parts_head_adjustment, sizeof ecf_parts_head_adjustment},
  {"ecf/parts/head-net.xml", ecf_parts_head_net, sizeof ecf_parts_head_net},
  {"ecf/parts/head-price.xml", ecf_parts_head_price, sizeof ecf_parts_head_price},
  {"ecf/parts/heading.xml", ecf_parts_heading, sizeof ecf_parts_heading},
  {"ecf/parts/issuer.xml", ecf_parts_issuer, sizeof ecf_parts_issuer},
  {"ecf/parts/last-foot.xml", ecf_parts_last_foot, sizeof ecf_parts_last_foot},
  {"ecf/parts/line-adjustment.xml", ecf_parts_line_adjustment, sizeof ecf_parts_line_adjustment},
  {"ecf/parts/line-net.xml", ecf_parts_line_net, sizeof ecf_parts_line_net},
  {"ecf/parts/line-price.xml", ecf_parts_line_price, sizeof ecf_parts_line_price},
  {"ecf/parts/more.xml", ecf_parts_more, sizeof ecf_parts_more},
  {"ecf/parts/page-subtotals.xml", ecf_parts_page_subtotals, sizeof ecf_parts_page_subtotals},
  {"ecf/parts/page-subtotals-rows.xml", ecf_parts_page_subtotals_rows, sizeof ecf_parts_page_subtotals_rows},
  {"ecf/parts/particulars.xml", ecf_parts_particulars, sizeof ecf_parts_particulars},
  {"ecf/parts/payment.xml", ecf_parts_payment, sizeof ecf_parts_payment},
  {"ecf/parts/seal.xml", ecf_parts_seal, sizeof ecf_parts_seal},
  {"ecf/parts/shipping.xml", ecf_parts_shipping, sizeof ecf_parts_shipping},
  {"ecf/parts/subtotals.xml", ecf_parts_subtotals, sizeof ecf_parts_subtotals},
  {"ecf/parts/subtotals-rows.xml", ecf_parts_subtotals_rows, sizeof ecf_parts_subtotals_rows},
  {"ecf/parts/taxes.xml", ecf_parts_taxes, sizeof ecf_parts_taxes},
  {"ecf/parts/taxes-rows.xml", ecf_parts_taxes_rows, sizeof ecf_parts_taxes_rows},
  {"ecf/parts/terms.xml", ecf_parts_terms, sizeof ecf_parts_terms},
  {"ecf/parts/totals-foreign.xml", ecf_parts_totals_foreign, sizeof ecf_parts_totals_foreign},
  {"ecf/parts/totals-foreign-rows.xml", ecf_parts_totals_foreign_rows, sizeof ecf_parts_totals_foreign_rows},
  {"ecf/parts/totals-other.xml", ecf_parts_totals_other, sizeof ecf_parts_totals_other},
  {"ecf/styles.xml", ecf_styles, sizeof ecf_styles},
  {"en16931-terms/layout.xml", en16931_terms_layout, sizeof en16931_terms_layout},
  {"en16931/layout.xml", en16931_layout, sizeof en16931_layout},
  {"migration-letter/layout.xml", migration_letter_layout, sizeof migration_letter_layout},
  {"migration-letter/parts/changes.xml", migration_letter_parts_changes, sizeof migration_letter_parts_changes},
  {"migration-letter/parts/form.xml", migration_letter_parts_form, sizeof migration_letter_parts_form},
  {"migration-letter/parts/promise.xml", migration_letter_parts_promise, sizeof migration_letter_parts_promise},
  {"migration-letter/parts/ways.xml", migration_letter_parts_ways, sizeof migration_letter_parts_ways},
  {"migration-letter/parts/words.xml", migration_letter_parts_words, sizeof migration_letter_parts_words},
  {"migration-letter/styles.xml", migration_letter_styles, sizeof migration_letter_styles},
  {"migration-letter/texts.en.xml", migration_letter_texts_en, sizeof migration_letter_texts_en},
  {"migration-letter/texts.es.xml", migration_letter_texts_es, sizeof migration_letter_texts_es},
  {"receipt-example/layout.xml", receipt_example_layout, sizeof receipt_example_layout},
  {"receipt/layout.xml", receipt_layout, sizeof receipt_layout},
  {"receipt/parts/balance.xml", receipt_parts_balance, sizeof receipt_parts_balance},
  {"receipt/parts/bill.xml", receipt_parts_bill, sizeof receipt_parts_bill},
  {"receipt/parts/charges.xml", receipt_parts_charges, sizeof receipt_parts_charges},
  {"receipt/parts/issuer.xml", receipt_parts_issuer, sizeof receipt_parts_issuer},
  {"receipt/parts/particulars.xml", receipt_parts_particulars, sizeof receipt_parts_particulars},
  {"receipt/parts/payment.xml", receipt_parts_payment, sizeof receipt_parts_payment},
  {"receipt/parts/stamp.xml", receipt_parts_stamp, sizeof receipt_parts_stamp},
  {"receipt/parts/words.xml", receipt_parts_words, sizeof receipt_parts_words},
  {"receipt/styles.xml", receipt_styles, sizeof receipt_styles},
  {"receipt/texts.en.xml", receipt_texts_en, sizeof receipt_texts_en},
  {"receipt/texts.es.xml", receipt_texts_es, sizeof receipt_texts_es},
  {"shared/ecf/adjustment-name.xml", shared_ecf_adjustment_name, sizeof shared_ecf_adjustment_name},
  {"shared/ecf/legend.xml", shared_ecf_legend, sizeof shared_ecf_legend},
  {"shared/ecf/line-adjustments.xml", shared_ecf_line_adjustments, sizeof shared_ecf_line_adjustments},
  {"shared/ecf/not-valid.xml", shared_ecf_not_valid, sizeof shared_ecf_not_valid},
  {"shared/ecf/settlement.xml", shared_ecf_settlement, sizeof shared_ecf_settlement},
  {"shared/ecf/single-rate.xml", shared_ecf_single_rate, sizeof shared_ecf_single_rate},
  {"shared/ecf/surcharge-name.xml", shared_ecf_surcharge_name, sizeof shared_ecf_surcharge_name},
  {"shared/ecf/texts.en.xml", shared_ecf_texts_en, sizeof shared_ecf_texts_en},
  {"shared/ecf/texts.es.xml", shared_ecf_texts_es, sizeof shared_ecf_texts_es},
  {"shared/ecf/totals.xml", shared_ecf_totals, sizeof shared_ecf_totals},
  {"shared/ecf/totals-other-rows.xml", shared_ecf_totals_other_rows, sizeof shared_ecf_totals_other_rows},
  {"shared/ecf/totals-rows.xml", shared_ecf_totals_rows, sizeof shared_ecf_totals_rows},
  {"shared/ecf/unit-abbreviations.xml", shared_ecf_unit_abbreviations, sizeof shared_ecf_unit_abbreviations},
  {"shared/ecf/unit.xml", shared_ecf_unit, sizeof shared_ecf_unit},
  {"shared/ecf/units.en.xml", shared_ecf_units_en, sizeof shared_ecf_units_en},
  {"shared/ecf/units.es.xml", shared_ecf_units_es, sizeof shared_ecf_units_es},
  {"shared/ecf/unnamed-currency.xml", shared_ecf_unnamed_currency, sizeof shared_ecf_unnamed_currency},
  {"shared/en16931/codes.de.xml", shared_en16931_codes_de, sizeof shared_en16931_codes_de},
  {"shared/en16931/codes.en.xml", shared_en16931_codes_en, sizeof shared_en16931_codes_en},
  {"shared/en16931/codes.es.xml", shared_en16931_codes_es, sizeof shared_en16931_codes_es},
  {"shared/en16931/codes.fr.xml", shared_en16931_codes_fr, sizeof shared_en16931_codes_fr},
  {"shared/en16931/document.xml", shared_en16931_document, sizeof shared_en16931_document},
  {"shared/en16931/no-terms.xml", shared_en16931_no_terms, sizeof shared_en16931_no_terms},
  {"shared/en16931/parts/adjustments.xml", shared_en16931_parts_adjustments, sizeof shared_en16931_parts_adjustments},
  {"shared/en16931/parts/buyer.xml", shared_en16931_parts_buyer, sizeof shared_en16931_parts_buyer},
  {"shared/en16931/parts/delivery.xml", shared_en16931_parts_delivery, sizeof shared_en16931_parts_delivery},
  {"shared/en16931/parts/documents.xml", shared_en16931_parts_documents, sizeof shared_en16931_parts_documents},
  {"shared/en16931/parts/facts.xml", shared_en16931_parts_facts, sizeof shared_en16931_parts_facts},
  {"shared/en16931/parts/further.xml", shared_en16931_parts_further, sizeof shared_en16931_parts_further},
  {"shared/en16931/parts/heading.xml", shared_en16931_parts_heading, sizeof shared_en16931_parts_heading},
  {"shared/en16931/parts/involved.xml", shared_en16931_parts_involved, sizeof shared_en16931_parts_involved},
  {"shared/en16931/parts/line-cell.xml", shared_en16931_parts_line_cell, sizeof shared_en16931_parts_line_cell},
  {"shared/en16931/parts/line-figures.xml", shared_en16931_parts_line_figures, sizeof shared_en16931_parts_line_figures},
  {"shared/en16931/parts/line-trade.xml", shared_en16931_parts_line_trade, sizeof shared_en16931_parts_line_trade},
  {"shared/en16931/parts/line-words.xml", shared_en16931_parts_line_words, sizeof shared_en16931_parts_line_words},
  {"shared/en16931/parts/lines.xml", shared_en16931_parts_lines, sizeof shared_en16931_parts_lines},
  {"shared/en16931/parts/lines-rows.xml", shared_en16931_parts_lines_rows, sizeof shared_en16931_parts_lines_rows},
  {"shared/en16931/parts/means.xml", shared_en16931_parts_means, sizeof shared_en16931_parts_means},
  {"shared/en16931/parts/notes.xml", shared_en16931_parts_notes, sizeof shared_en16931_parts_notes},
  {"shared/en16931/parts/parties.xml", shared_en16931_parts_parties, sizeof shared_en16931_parts_parties},
  {"shared/en16931/parts/payee.xml", shared_en16931_parts_payee, sizeof shared_en16931_parts_payee},
  {"shared/en16931/parts/payment.xml", shared_en16931_parts_payment, sizeof shared_en16931_parts_payment},
  {"shared/en16931/parts/seller.xml", shared_en16931_parts_seller, sizeof shared_en16931_parts_seller},
  {"shared/en16931/parts/tax-representative.xml", shared_en16931_parts_tax_representative, sizeof shared_en16931_parts_tax_representative},
  {"shared/en16931/parts/taxes.xml", shared_en16931_parts_taxes, sizeof shared_en16931_parts_taxes},
  {"shared/en16931/parts/totals.xml", shared_en16931_parts_totals, sizeof shared_en16931_parts_totals},
  {"shared/en16931/places.de.xml", shared_en16931_places_de, sizeof shared_en16931_places_de},
  {"shared/en16931/places.en.xml", shared_en16931_places_en, sizeof shared_en16931_places_en},
  {"shared/en16931/places.es.xml", shared_en16931_places_es, sizeof shared_en16931_places_es},
  {"shared/en16931/places.fr.xml", shared_en16931_places_fr, sizeof shared_en16931_places_fr},
  {"shared/en16931/schemes.xml", shared_en16931_schemes, sizeof shared_en16931_schemes},
  {"shared/en16931/styles.xml", shared_en16931_styles, sizeof shared_en16931_styles},
  {"shared/en16931/terms.xml", shared_en16931_terms, sizeof shared_en16931_terms},
  {"shared/en16931/texts.de.xml", shared_en16931_texts_de, sizeof shared_en16931_texts_de},
  {"shared/en16931/texts.en.xml", shared_en16931_texts_en, sizeof shared_en16931_texts_en},
  {"shared/en16931/texts.es.xml", shared_en16931_texts_es, sizeof shared_en16931_texts_es},
  {"shared/en16931/texts.fr.xml", shared_en16931_texts_fr, sizeof shared_en16931_texts_fr},
  {"shared/en16931/units.de.xml", shared_en16931_units_de, sizeof shared_en16931_units_de},
  {"shared/en16931/units.en.xml", shared_en16931_units_en, sizeof shared_en16931_units_en},
  {"shared/en16931/units.es.xml", shared_en16931_units_es, sizeof shared_en16931_units_es},
  {"shared/en16931/units.fr.xml", shared_en16931_units_fr, sizeof shared_en16931_units_fr},
  {"shared/telecom/bill.en.xml", shared_telecom_bill_en, sizeof shared_telecom_bill_en},
  {"shared/telecom/bill.es.xml", shared_telecom_bill_es, sizeof shared_telecom_bill_es},
  {"shared/telecom/line-adjustments.xml", shared_telecom_line_adjustments, sizeof shared_telecom_line_adjustments},
  {"shared/telecom/logo.svg", shared_telecom_logo, sizeof shared_telecom_logo},
  {"shared/telecom/note/balance-after.xml", shared_telecom_note_balance_after, sizeof shared_telecom_note_balance_after},
  {"shared/telecom/note/balance.xml", shared_telecom_note_balance, sizeof shared_telecom_note_balance},
  {"shared/telecom/note/facts-modified.xml", shared_telecom_note_facts_modified, sizeof shared_telecom_note_facts_modified},
  {"shared/telecom/note/facts.xml", shared_telecom_note_facts, sizeof shared_telecom_note_facts},
  {"shared/telecom/note/lines-rows.xml", shared_telecom_note_lines_rows, sizeof shared_telecom_note_lines_rows},
  {"shared/telecom/note/lines.xml", shared_telecom_note_lines, sizeof shared_telecom_note_lines},
  {"shared/telecom/note/pages.xml", shared_telecom_note_pages, sizeof shared_telecom_note_pages},
  {"shared/telecom/note/reason.xml", shared_telecom_note_reason, sizeof shared_telecom_note_reason},
  {"shared/telecom/note/texts.en.xml", shared_telecom_note_texts_en, sizeof shared_telecom_note_texts_en},
  {"shared/telecom/note/texts.es.xml", shared_telecom_note_texts_es, sizeof shared_telecom_note_texts_es},
  {"shared/telecom/parts/account-rows.xml", shared_telecom_parts_account_rows, sizeof shared_telecom_parts_account_rows},
  {"shared/telecom/parts/account.xml", shared_telecom_parts_account, sizeof shared_telecom_parts_account},
  {"shared/telecom/parts/changes.xml", shared_telecom_parts_changes, sizeof shared_telecom_parts_changes},
  {"shared/telecom/parts/charges-rows.xml", shared_telecom_parts_charges_rows, sizeof shared_telecom_parts_charges_rows},
  {"shared/telecom/parts/charges-table.xml", shared_telecom_parts_charges_table, sizeof shared_telecom_parts_charges_table},
  {"shared/telecom/parts/charges.xml", shared_telecom_parts_charges, sizeof shared_telecom_parts_charges},
  {"shared/telecom/parts/consumption.xml", shared_telecom_parts_consumption, sizeof shared_telecom_parts_consumption},
  {"shared/telecom/parts/facts.xml", shared_telecom_parts_facts, sizeof shared_telecom_parts_facts},
  {"shared/telecom/parts/heading.xml", shared_telecom_parts_heading, sizeof shared_telecom_parts_heading},
  {"shared/telecom/parts/messages.xml", shared_telecom_parts_messages, sizeof shared_telecom_parts_messages},
  {"shared/telecom/parts/month-rows.xml", shared_telecom_parts_month_rows, sizeof shared_telecom_parts_month_rows},
  {"shared/telecom/parts/month.xml", shared_telecom_parts_month, sizeof shared_telecom_parts_month},
  {"shared/telecom/parts/receipt.xml", shared_telecom_parts_receipt, sizeof shared_telecom_parts_receipt},
  {"shared/telecom/parts/sender.xml", shared_telecom_parts_sender, sizeof shared_telecom_parts_sender},
  {"shared/telecom/parts/slip.xml", shared_telecom_parts_slip, sizeof shared_telecom_parts_slip},
  {"shared/telecom/parts/title.xml", shared_telecom_parts_title, sizeof shared_telecom_parts_title},
  {"shared/telecom/parts/usage-heading.xml", shared_telecom_parts_usage_heading, sizeof shared_telecom_parts_usage_heading},
  {"shared/telecom/parts/usage-table.xml", shared_telecom_parts_usage_table, sizeof shared_telecom_parts_usage_table},
  {"shared/telecom/parts/usage.xml", shared_telecom_parts_usage, sizeof shared_telecom_parts_usage},
  {"shared/telecom/styles.xml", shared_telecom_styles, sizeof shared_telecom_styles},
  {"shared/telecom/texts.en.xml", shared_telecom_texts_en, sizeof shared_telecom_texts_en},
  {"shared/telecom/texts.es.xml", shared_telecom_texts_es, sizeof shared_telecom_texts_es},
  {"statement/layout.xml", statement_layout, sizeof statement_layout},
  {"statement/parts/details.xml", statement_parts_details, sizeof statement_parts_details},
  {"statement/parts/line.xml", statement_parts_line, sizeof statement_parts_line},
  {"statement/parts/month-rows.xml", statement_parts_month_rows, sizeof statement_parts_month_rows},
  {"statement/parts/month.xml", statement_parts_month, sizeof statement_parts_month},
  {"statement/parts/rows.xml", statement_parts_rows, sizeof statement_parts_rows},
  {"statement/parts/summary.xml", statement_parts_summary, sizeof statement_parts_summary},
  {"statement/styles.xml", statement_styles, sizeof statement_styles},
  {"statement/texts.en.xml", statement_texts_en, sizeof statement_texts_en},
  {"statement/texts.es.xml", statement_texts_es, sizeof statement_texts_es},
  {"telecom-bill-large/layout.xml", telecom_bill_large_layout, sizeof telecom_bill_large_layout},
  {"telecom-bill-large/parts/charges-rows.xml", telecom_bill_large_parts_charges_rows, sizeof telecom_bill_large_parts_charges_rows},
  {"telecom-bill-large/parts/charges.xml", telecom_bill_large_parts_charges, sizeof telecom_bill_large_parts_charges},
  {"telecom-bill-large/parts/consumption.xml", telecom_bill_large_parts_consumption, sizeof telecom_bill_large_parts_consumption},
  {"telecom-bill-large/parts/facts.xml", telecom_bill_large_parts_facts, sizeof telecom_bill_large_parts_facts},
  {"telecom-bill-large/parts/heading.xml", telecom_bill_large_parts_heading, sizeof telecom_bill_large_parts_heading},
  {"telecom-bill-large/parts/help.xml", telecom_bill_large_parts_help, sizeof telecom_bill_large_parts_help},
  {"telecom-bill-large/parts/slip.xml", telecom_bill_large_parts_slip, sizeof telecom_bill_large_parts_slip},
  {"telecom-bill-large/parts/stamp.xml", telecom_bill_large_parts_stamp, sizeof telecom_bill_large_parts_stamp},
  {"telecom-bill-large/parts/usage.xml", telecom_bill_large_parts_usage, sizeof telecom_bill_large_parts_usage},
  {"telecom-bill-large/styles.xml", telecom_bill_large_styles, sizeof telecom_bill_large_styles},
  {"telecom-bill/layout.xml", telecom_bill_layout, sizeof telecom_bill_layout},
  {0},
};

size_t factura_layout_file_count(void) { return sizeof files / sizeof files[0] - 1; }

factura_layout_file factura_layout_file_at(size_t number) { return files[number]; }
