// The built-in layouts travel inside the library: one file to deploy, nothing to find at run time.
// Every file of a layout that rendering needs stands in this list; a test compares it with the folder.
#include "layouts.h"

// #embed (C23, 6.10.4) puts the bytes into the read-only part of the program: nothing happens at start.

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
