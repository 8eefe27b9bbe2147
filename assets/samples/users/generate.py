#!/usr/bin/env python3
"""Writes the sample files of users: what Excel really saves of the same twelve users in Portuguese, the templates of
Microsoft 365 (three headers) and Entra, and workbooks. No library is needed; the output is the same on every machine."""

import pathlib
import zipfile

HERE = pathlib.Path(__file__).parent
TITLES = ["Nome", "Sobrenome", "Nome de exibição", "Email", "Atualização de status"]
NAMES = [
    ("João", "Conceição"), ("Ana", "Lima"), ("José", "Araújo"), ("Márcia", "Gonçalves"), ("Íris", "Brandão"),
    ("Luís", "Assunção"), ("Inês", "Guimarães"), ("Otávio", "Muñoz"), ("Cecília", "Pão-Duro"), ("Zoé", "D'Ávila"),
    ("Ângela", "Fróes"), ("Caio", "Sá"),
]
PLAIN = str.maketrans("áâãéêíóôúçñÍÂ", "aaaeeioou" + "cnIA")


def users():
    for first, last in NAMES:
        login = f"{first}.{last}".translate(PLAIN).lower()
        yield [first, last, f"{first} {last}", f"{login}@contoso.com", ""]


def text(delimiter, end="\r\n", rows=None):
    rows = rows or [TITLES, *users()]
    return "".join(delimiter.join(row) + end for row in rows)


def write(name, data):
    (HERE / name).write_bytes(data)


def archive(name, parts, first=None):
    with zipfile.ZipFile(HERE / name, "w", zipfile.ZIP_DEFLATED) as out:
        for path, data in parts.items():
            info = zipfile.ZipInfo(path, (2026, 11, 22, 12, 0, 0))
            info.compress_type = zipfile.ZIP_STORED if path == first else zipfile.ZIP_DEFLATED
            out.writestr(info, data)


def escape(value):
    return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def xlsx():
    xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    pack = "http://schemas.openxmlformats.org/package/2006"

    def sheet(rows):
        lines = []
        for r, row in enumerate(rows, 1):
            cells = "".join(
                f'<c r="{chr(65 + c)}{r}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
                for c, value in enumerate(row) if value
            )
            lines.append(f'<row r="{r}">{cells}</row>')
        return f'{xml}<worksheet xmlns="{main}"><sheetData>{"".join(lines)}</sheetData></worksheet>'

    types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    archive("users.xlsx", {
        "[Content_Types].xml": f'{xml}<Types xmlns="{pack}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{types}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{types}.worksheet+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet2.xml" ContentType="{types}.worksheet+xml"/></Types>',
        "_rels/.rels": f'{xml}<Relationships xmlns="{pack}/relationships"><Relationship Id="rId1" '
        f'Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{xml}<workbook xmlns="{main}" xmlns:r="{rel}"><sheets>'
        '<sheet name="Listas" sheetId="2" state="hidden" r:id="rId2"/>'
        '<sheet name="Usuários" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{xml}<Relationships xmlns="{pack}/relationships">'
        f'<Relationship Id="rId1" Type="{rel}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{rel}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": sheet([TITLES, *users()]),
        "xl/worksheets/sheet2.xml": sheet([["interno"], ["x"]]),
    })


def ods():
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    office = "urn:oasis:names:tc:opendocument:xmlns"
    rows = "".join(
        "<table:table-row>" + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{escape(value)}</text:p></table:table-cell>'
            if value else "<table:table-cell/>" for value in row
        ) + "</table:table-row>"
        for row in [TITLES, *users()]
    )
    archive("users.ods", {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": f'{head}<office:document-content xmlns:office="{office}:office:1.0" '
        f'xmlns:table="{office}:table:1.0" xmlns:text="{office}:text:1.0" office:version="1.2"><office:body>'
        f'<office:spreadsheet><table:table table:name="Usuários">{rows}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>",
        "META-INF/manifest.xml": f'{head}<manifest:manifest xmlns:manifest="{office}:manifest:1.0" '
        'manifest:version="1.2"><manifest:file-entry manifest:full-path="/" '
        'manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry '
        'manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
    }, "mimetype")


M365_2020 = ("User Name,First Name,Last Name,Display Name,Job Title,Department,Office Number,Office Phone,Mobile Phone,"
             "Fax,Address,City,State or Province,ZIP or Postal Code,Country or Region")
M365 = ("Username,First name,Last name,Display name,Job title,Department,Office number,Office phone,Mobile phone,Fax,"
        "Alternate email address,Address,City,State or province,ZIP or postal code,Country or region")
M365_PT = ("Nome de usuário,Nome,Sobrenome,Nome de exibição,Cargo,Departamento,Número comercial,Telefone comercial,"
           "Celular,Fax,Endereço de email alternativo,Endereço,Cidade,Estado ou província,CEP,País ou região")


def m365(header, delimiter, country):
    titles = header.split(",")
    rows = [titles]
    for first, last, display, login, _ in list(users())[:3]:
        row = [""] * len(titles)
        row[:5] = [login, first, last, display, "Analista"]
        row[8] = "+55 11 99999-8888"
        row[-1] = country
        rows.append(row)
    return text(delimiter, rows=rows)


ENTRA = [
    "Name [displayName] Required", "User name [userPrincipalName] Required",
    "Initial password [passwordProfile] Required", "Block sign in (Yes/No) [accountEnabled] Required",
    "First name [givenName]", "Last name [surname]", "Job title [jobTitle]", "Department [department]",
    "Usage location [usageLocation]",
]


def entra():
    rows = [["version:v1.0"] + [""] * (len(ENTRA) - 1), ENTRA]
    rows.append(["Chris Green", "chris@contoso.com", "myPassword1234", "No", "Chris", "Green", "", "", ""])
    for first, last, display, login, _ in list(users())[:3]:
        rows.append([display, login, "", "No", first, last, "", "", "BR"])
    return text(",", rows=rows)


if __name__ == "__main__":
    write("excel-csv-utf8.csv", b"\xef\xbb\xbf" + text(";").encode())
    write("excel-csv.csv", text(";").encode("cp1252"))
    write("excel-csv-msdos.csv", text(";").encode("cp850"))
    write("excel-csv-macintosh.csv", text(";", "\r").encode("mac_roman"))
    write("excel-unicode-text.txt", b"\xff\xfe" + text("\t").encode("utf-16-le"))
    write("m365-2020.csv", m365(M365_2020, ",", "Brazil").encode())
    write("m365.csv", m365(M365, ",", "Brazil").encode())
    write("m365-pt.csv", b"\xef\xbb\xbf" + m365(M365_PT, ";", "Brasil").encode())
    write("entra.csv", entra().encode())
    xlsx()
    ods()
