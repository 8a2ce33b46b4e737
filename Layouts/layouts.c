// The built-in layouts travel inside the library: one file to deploy, nothing to find at run time.
// Every file of a layout that rendering needs stands in this list; a test compares it with the folder.
#include "layouts.h"

// #embed (C23, 6.10.4) puts the bytes into the read-only part of the program: nothing happens at start.

static const unsigned char ecf_layout[] = {
#embed "ecf/layout.xml"
};
static const unsigned char ecf_parts_adjustment_name[] = {
#embed "ecf/parts/adjustment-name.xml"
};
static const unsigned char ecf_parts_by_rate_part[] = {
#embed "ecf/parts/by-rate-part.xml"
};
static const unsigned char ecf_parts_client[] = {
#embed "ecf/parts/client.xml"
};
static const unsigned char ecf_parts_continued_foot[] = {
#embed "ecf/parts/continued-foot.xml"
};
static const unsigned char ecf_parts_detail_adjusted[] = {
#embed "ecf/parts/detail-adjusted.xml"
};
static const unsigned char ecf_parts_detail_excise[] = {
#embed "ecf/parts/detail-excise.xml"
};
static const unsigned char ecf_parts_detail_plain[] = {
#embed "ecf/parts/detail-plain.xml"
};
static const unsigned char ecf_parts_detail[] = {
#embed "ecf/parts/detail.xml"
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
static const unsigned char ecf_parts_legend[] = {
#embed "ecf/parts/legend.xml"
};
static const unsigned char ecf_parts_more[] = {
#embed "ecf/parts/more.xml"
};
static const unsigned char ecf_parts_page_subtotals[] = {
#embed "ecf/parts/page-subtotals.xml"
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
static const unsigned char ecf_parts_settlement[] = {
#embed "ecf/parts/settlement.xml"
};
static const unsigned char ecf_parts_shipping[] = {
#embed "ecf/parts/shipping.xml"
};
static const unsigned char ecf_parts_single_rate[] = {
#embed "ecf/parts/single-rate.xml"
};
static const unsigned char ecf_parts_subtotals[] = {
#embed "ecf/parts/subtotals.xml"
};
static const unsigned char ecf_parts_surcharge_name[] = {
#embed "ecf/parts/surcharge-name.xml"
};
static const unsigned char ecf_parts_taxes[] = {
#embed "ecf/parts/taxes.xml"
};
static const unsigned char ecf_parts_terms[] = {
#embed "ecf/parts/terms.xml"
};
static const unsigned char ecf_parts_totals_foreign[] = {
#embed "ecf/parts/totals-foreign.xml"
};
static const unsigned char ecf_parts_totals[] = {
#embed "ecf/parts/totals.xml"
};
static const unsigned char ecf_parts_units_en[] = {
#embed "ecf/parts/units.en.xml"
};
static const unsigned char ecf_parts_units_es[] = {
#embed "ecf/parts/units.es.xml"
};
static const unsigned char ecf_styles[] = {
#embed "ecf/styles.xml"
};
static const unsigned char ecf_texts_en[] = {
#embed "ecf/texts.en.xml"
};
static const unsigned char ecf_texts_es[] = {
#embed "ecf/texts.es.xml"
};
static const unsigned char receipt_example_layout[] = {
#embed "receipt-example/layout.xml"
};
static const unsigned char telecom_bill_layout[] = {
#embed "telecom-bill/layout.xml"
};
static const unsigned char telecom_bill_logo[] = {
#embed "telecom-bill/logo.svg"
};
static const unsigned char telecom_bill_parts_account[] = {
#embed "telecom-bill/parts/account.xml"
};
static const unsigned char telecom_bill_parts_changes[] = {
#embed "telecom-bill/parts/changes.xml"
};
static const unsigned char telecom_bill_parts_charges[] = {
#embed "telecom-bill/parts/charges.xml"
};
static const unsigned char telecom_bill_parts_consumption[] = {
#embed "telecom-bill/parts/consumption.xml"
};
static const unsigned char telecom_bill_parts_facts[] = {
#embed "telecom-bill/parts/facts.xml"
};
static const unsigned char telecom_bill_parts_heading[] = {
#embed "telecom-bill/parts/heading.xml"
};
static const unsigned char telecom_bill_parts_messages[] = {
#embed "telecom-bill/parts/messages.xml"
};
static const unsigned char telecom_bill_parts_month[] = {
#embed "telecom-bill/parts/month.xml"
};
static const unsigned char telecom_bill_parts_receipt[] = {
#embed "telecom-bill/parts/receipt.xml"
};
static const unsigned char telecom_bill_parts_slip[] = {
#embed "telecom-bill/parts/slip.xml"
};
static const unsigned char telecom_bill_parts_usage[] = {
#embed "telecom-bill/parts/usage.xml"
};
static const unsigned char telecom_bill_styles[] = {
#embed "telecom-bill/styles.xml"
};
static const unsigned char telecom_bill_texts_en[] = {
#embed "telecom-bill/texts.en.xml"
};
static const unsigned char telecom_bill_texts_es[] = {
#embed "telecom-bill/texts.es.xml"
};

static const factura_layout_file files[] = {
  {"ecf/layout.xml", ecf_layout, sizeof ecf_layout},
  {"ecf/parts/adjustment-name.xml", ecf_parts_adjustment_name, sizeof ecf_parts_adjustment_name},
  {"ecf/parts/by-rate-part.xml", ecf_parts_by_rate_part, sizeof ecf_parts_by_rate_part},
  {"ecf/parts/client.xml", ecf_parts_client, sizeof ecf_parts_client},
  {"ecf/parts/continued-foot.xml", ecf_parts_continued_foot, sizeof ecf_parts_continued_foot},
  {"ecf/parts/detail-adjusted.xml", ecf_parts_detail_adjusted, sizeof ecf_parts_detail_adjusted},
  {"ecf/parts/detail-excise.xml", ecf_parts_detail_excise, sizeof ecf_parts_detail_excise},
  {"ecf/parts/detail-plain.xml", ecf_parts_detail_plain, sizeof ecf_parts_detail_plain},
  {"ecf/parts/detail.xml", ecf_parts_detail, sizeof ecf_parts_detail},
  {"ecf/parts/heading.xml", ecf_parts_heading, sizeof ecf_parts_heading},
  {"ecf/parts/issuer.xml", ecf_parts_issuer, sizeof ecf_parts_issuer},
  {"ecf/parts/last-foot.xml", ecf_parts_last_foot, sizeof ecf_parts_last_foot},
  {"ecf/parts/legend.xml", ecf_parts_legend, sizeof ecf_parts_legend},
  {"ecf/parts/more.xml", ecf_parts_more, sizeof ecf_parts_more},
  {"ecf/parts/page-subtotals.xml", ecf_parts_page_subtotals, sizeof ecf_parts_page_subtotals},
  {"ecf/parts/particulars.xml", ecf_parts_particulars, sizeof ecf_parts_particulars},
  {"ecf/parts/payment.xml", ecf_parts_payment, sizeof ecf_parts_payment},
  {"ecf/parts/seal.xml", ecf_parts_seal, sizeof ecf_parts_seal},
  {"ecf/parts/settlement.xml", ecf_parts_settlement, sizeof ecf_parts_settlement},
  {"ecf/parts/shipping.xml", ecf_parts_shipping, sizeof ecf_parts_shipping},
  {"ecf/parts/single-rate.xml", ecf_parts_single_rate, sizeof ecf_parts_single_rate},
  {"ecf/parts/subtotals.xml", ecf_parts_subtotals, sizeof ecf_parts_subtotals},
  {"ecf/parts/surcharge-name.xml", ecf_parts_surcharge_name, sizeof ecf_parts_surcharge_name},
  {"ecf/parts/taxes.xml", ecf_parts_taxes, sizeof ecf_parts_taxes},
  {"ecf/parts/terms.xml", ecf_parts_terms, sizeof ecf_parts_terms},
  {"ecf/parts/totals-foreign.xml", ecf_parts_totals_foreign, sizeof ecf_parts_totals_foreign},
  {"ecf/parts/totals.xml", ecf_parts_totals, sizeof ecf_parts_totals},
  {"ecf/parts/units.en.xml", ecf_parts_units_en, sizeof ecf_parts_units_en},
  {"ecf/parts/units.es.xml", ecf_parts_units_es, sizeof ecf_parts_units_es},
  {"ecf/styles.xml", ecf_styles, sizeof ecf_styles},
  {"ecf/texts.en.xml", ecf_texts_en, sizeof ecf_texts_en},
  {"ecf/texts.es.xml", ecf_texts_es, sizeof ecf_texts_es},
  {"receipt-example/layout.xml", receipt_example_layout, sizeof receipt_example_layout},
  {"telecom-bill/layout.xml", telecom_bill_layout, sizeof telecom_bill_layout},
  {"telecom-bill/logo.svg", telecom_bill_logo, sizeof telecom_bill_logo},
  {"telecom-bill/parts/account.xml", telecom_bill_parts_account, sizeof telecom_bill_parts_account},
  {"telecom-bill/parts/changes.xml", telecom_bill_parts_changes, sizeof telecom_bill_parts_changes},
  {"telecom-bill/parts/charges.xml", telecom_bill_parts_charges, sizeof telecom_bill_parts_charges},
  {"telecom-bill/parts/consumption.xml", telecom_bill_parts_consumption, sizeof telecom_bill_parts_consumption},
  {"telecom-bill/parts/facts.xml", telecom_bill_parts_facts, sizeof telecom_bill_parts_facts},
  {"telecom-bill/parts/heading.xml", telecom_bill_parts_heading, sizeof telecom_bill_parts_heading},
  {"telecom-bill/parts/messages.xml", telecom_bill_parts_messages, sizeof telecom_bill_parts_messages},
  {"telecom-bill/parts/month.xml", telecom_bill_parts_month, sizeof telecom_bill_parts_month},
  {"telecom-bill/parts/receipt.xml", telecom_bill_parts_receipt, sizeof telecom_bill_parts_receipt},
  {"telecom-bill/parts/slip.xml", telecom_bill_parts_slip, sizeof telecom_bill_parts_slip},
  {"telecom-bill/parts/usage.xml", telecom_bill_parts_usage, sizeof telecom_bill_parts_usage},
  {"telecom-bill/styles.xml", telecom_bill_styles, sizeof telecom_bill_styles},
  {"telecom-bill/texts.en.xml", telecom_bill_texts_en, sizeof telecom_bill_texts_en},
  {"telecom-bill/texts.es.xml", telecom_bill_texts_es, sizeof telecom_bill_texts_es},
  {0},
};

size_t factura_layout_file_count(void) { return sizeof files / sizeof files[0] - 1; }

factura_layout_file factura_layout_file_at(size_t number) { return files[number]; }
