// Generated from the DGII's «Formato Comprobante Fiscal Electrónico (e-CF) V1.0» (October 2025). Don't edit.

extension ECFCatalogue {
  /// Units of measure: abbreviation and name.
  static let units = ECFCatalogue(
    named: "units",
    lines: """
      1|BARR|Barril
      2|BOL|Bolsa
      3|BOT|Bote
      4|BULTO|Bultos
      5|BOTELLA|Botella
      6|CAJ|Caja/Cajón
      7|CAJETILLA|Cajetilla
      8|CM|Centímetro
      9|CIL|Cilindro
      10|CONJ|Conjunto
      11|CONT|Contenedor
      12|DÍA|Día
      13|DOC|Docena
      14|FARD|Fardo
      15|GL|Galones
      16|GRAD|Grado
      17|GR|Gramo
      18|GRAN|Granel
      19|HOR|Hora
      20|HUAC|Huacal
      21|KG|Kilogramo
      22|kWh|Kilovatio Hora
      23|LB|Libra
      24|LITRO|Litro
      25|LOT|Lote
      26|M|Metro
      27|M2|Metro Cuadrado
      28|M3|Metro Cúbico
      29|MMBTU|Millones de Unidades Térmicas
      30|MIN|Minuto
      31|PAQ|Paquete
      32|PAR|Par
      33|PIE|Pie
      34|PZA|Pieza
      35|ROL|Rollo
      36|SOBR|Sobre
      37|SEG|Segundo
      38|TANQUE|Tanque
      39|TONE|Tonelada
      40|TUB|Tubo
      41|YD|Yarda
      42|YD2|Yarda cuadrada
      43|UND|Unidad
      44|EA|Elemento
      45|MILLAR|Millar
      46|SAC|Saco
      47|LAT|Lata
      48|DIS|Display
      49|BID|Bidón
      50|RAC|Ración
      51|Q|Quintal
      52|GRT|Gross Register Tonnage (Toneladas de registro bruto)
      53|P2|Pie cuadrado
      54|PAX|Pasajero
      55|PULG|Pulgadas
      56|STAY|Parqueo barcos en muelle
      57|BDJ|Bandeja
      58|HA|Hectárea
      59|ML|Mililitro
      60|MG|Miligramo
      61|OZ|Onzas
      62|OZT|Onzas Troy
      """)

  /// Currencies. CHY and SCP are the DGII's own codes, not those of ISO 4217.
  static let currencies = ECFCatalogue(
    named: "currencies",
    lines: """
      BRL|real brasileño
      CAD|dólar canadiense
      CHF|franco suizo
      CHY|yuan chino
      XDR|derecho especial de giro
      DKK|corona danesa
      EUR|euro
      GBP|libra esterlina
      JPY|yen japonés
      NOK|corona noruega
      SCP|libra escocesa
      SEK|corona sueca
      USD|dólar estadounidense
      VEF|bolívar fuerte venezolano
      HTG|gurda haitiana
      MXN|peso mexicano
      COP|peso colombiano
      """)

  /// Additional taxes (table I): short name and name.
  static let additionalTaxes = ECFCatalogue(
    named: "additional taxes",
    lines: """
      001|Propina Legal|Propina Legal
      002|CDT|Contribución al Desarrollo de las Telecomunicaciones (Ley 153-98 Art. 45)
      003|ISC|Servicios Seguros en general
      004|ISC|Servicios de Telecomunicaciones
      005|Primera Placa|Expedición de la primera placa
      006|ISC Específico|Cerveza
      007|ISC Específico|Vinos de uva
      008|ISC Específico|Vermut y demás vinos de uvas frescas
      009|ISC Específico|Demás bebidas fermentadas
      010|ISC Específico|Alcohol Etílico sin desnaturalizar (Mayor o igual a 80%)
      011|ISC Específico|Alcohol Etílico sin desnaturalizar (inferior a 80%)
      012|ISC Específico|Aguardientes de uva
      013|ISC Específico|Whisky
      014|ISC Específico|Ron y demás aguardientes de caña
      015|ISC Específico|Gin y Ginebra
      016|ISC Específico|Vodka
      017|ISC Específico|Licores
      018|ISC Específico|Los demás (Bebidas y Alcoholes)
      019|ISC Específico|Cigarrillos que contengan tabaco cajetilla 20 unidades
      020|ISC Específico|Los demás Cigarrillos que contengan 20 unidades
      021|ISC Específico|Cigarrillos que contengan 10 unidades
      022|ISC Específico|Los demás Cigarrillos que contengan 10 unidades
      023|ISC AdValorem|Cerveza
      024|ISC AdValorem|Vinos de uva
      025|ISC AdValorem|Vermut y demás vinos de uvas frescas
      026|ISC AdValorem|Demás bebidas fermentadas
      027|ISC AdValorem|Alcohol Etílico sin desnaturalizar (Mayor o igual a 80%)
      028|ISC AdValorem|Alcohol Etílico sin desnaturalizar (inferior a 80%)
      029|ISC AdValorem|Aguardientes de uva
      030|ISC AdValorem|Whisky
      031|ISC AdValorem|Ron y demás aguardientes de caña
      032|ISC AdValorem|Gin y Ginebra
      033|ISC AdValorem|Vodka
      034|ISC AdValorem|Licores
      035|ISC AdValorem|Los demás (Bebidas y Alcoholes)
      036|ISC AdValorem|Cigarrillos que contengan tabaco cajetilla 20 unidades
      037|ISC AdValorem|Los demás Cigarrillos que contengan 20 unidades
      038|ISC AdValorem|Cigarrillos que contengan 10 unidades
      039|ISC AdValorem|Los demás Cigarrillos que contengan 10 unidades
      """)

  /// Types of income (TipoIngresos).
  static let incomeTypes = ECFCatalogue(
    named: "TipoIngresos",
    lines: """
      01|Ingresos por operaciones (no financieros)
      02|Ingresos financieros
      03|Ingresos extraordinarios
      04|Ingresos por arrendamientos
      05|Ingresos por venta de activo depreciable
      06|Otros ingresos
      """)

  /// Cash, credit, free (TipoPago).
  static let paymentKinds = ECFCatalogue(
    named: "TipoPago",
    lines: """
      1|Contado
      2|Crédito
      3|Gratuito
      """)

  /// Ways to pay (FormaPago).
  static let paymentForms = ECFCatalogue(
    named: "FormaPago",
    lines: """
      1|Efectivo
      2|Cheque/Transferencia/Depósito
      3|Tarjeta de Débito/Crédito
      4|Venta a Crédito
      5|Bonos o Certificados de regalo
      6|Permuta
      7|Nota de crédito
      8|Otras Formas de pago
      """)

  /// Kinds of bank account (TipoCuentaPago).
  static let accountKinds = ECFCatalogue(
    named: "TipoCuentaPago",
    lines: """
      CT|Cta. Corriente
      AH|Ahorro
      OT|Otra
      """)

  /// Which ITBIS a line bears (IndicadorFacturacion).
  static let billing = ECFCatalogue(
    named: "IndicadorFacturacion",
    lines: """
      0|No facturable
      1|ITBIS 1 (18%)
      2|ITBIS 2 (16%)
      3|ITBIS 3 (0%)
      4|Exento (E)
      """)

  /// IndicadorBienoServicio.
  static let goodOrService = ECFCatalogue(
    named: "IndicadorBienoServicio",
    lines: """
      1|Bien
      2|Servicio
      """)

  /// What a note modifies (CodigoModificacion).
  static let modifications = ECFCatalogue(
    named: "CodigoModificacion",
    lines: """
      1|Anula el NCF modificado
      2|Corrige Texto del Comprobante Fiscal modificado
      3|Corrige montos del NCF modificado
      4|Reemplazo NCF emitido en contingencia
      5|Referencia Factura Consumo Electrónica
      """)

  /// Amount or percentage (TipoValor).
  static let valueKinds = ECFCatalogue(
    named: "TipoValor",
    lines: """
      $|monto
      %|porcentaje
      """)

  /// Discount or surcharge (TipoAjuste).
  static let adjustments = ECFCatalogue(
    named: "TipoAjuste",
    lines: """
      D|Descuento
      R|Recargo
      """)

  /// ViaTransporte.
  static let transportModes = ECFCatalogue(
    named: "ViaTransporte",
    lines: """
      01|Terrestre
      02|Marítimo
      03|Aérea
      """)

  /// IndicadorAgenteRetencionoPercepcion.
  static let withholdingAgents = ECFCatalogue(
    named: "IndicadorAgenteRetencionoPercepcion",
    lines: """
      1|Retención
      2|Percepción
      """)
}
