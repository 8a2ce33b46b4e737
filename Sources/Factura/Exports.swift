// The types that the door hands out come with it: a program that imports `Factura` needs no room by name.
@_exported public import FacturaAmounts
@_exported public import FacturaDiagnostics
@_exported public import FacturaFinishing
@_exported public import FacturaInvoices
