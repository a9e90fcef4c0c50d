import type { Catalogue } from '../catalogue.ts'
import { plural } from './plural.ts'

const errors: Catalogue['settings']['errors'] = {
  file_missing: () => ({
    problem: 'Ese archivo no existe.',
    remedy:
      'Créelo, inicie Latchkey con --settings=ARCHIVO o indique el archivo en la variable de entorno LATCHKEY_SETTINGS.',
  }),
  file_unreadable: () => ({
    problem: 'No se ha podido leer el archivo.',
    remedy: 'Compruebe que sea un archivo y que usted pueda leerlo.',
  }),
  not_json: ({ line, column }) => ({
    problem:
      line === undefined || column === undefined
        ? 'El archivo no es JSON válido.'
        : `El archivo no es JSON válido: vea la línea ${line}, columna ${column}.`,
    remedy:
      'Compruebe ahí las comillas, las comas y las llaves. JSON no admite comentarios ni una coma al final.',
  }),
  not_an_object: () => ({
    problem: 'El archivo no contiene un objeto.',
    remedy: 'Ponga todos los ajustes dentro de un par de llaves: { … }.',
  }),
  missing: () => ({
    problem: 'Falta este ajuste.',
    remedy: 'Añádalo: Latchkey no puede iniciarse sin él.',
  }),
  unknown_key: ({ closest }) => ({
    problem: 'Latchkey no conoce este ajuste.',
    remedy: closest === undefined ? 'Elimínelo.' : `¿Quería decir «${closest}»? Si no, elimínelo.`,
  }),
  wrong_type: ({ expected }) => ({
    problem: 'El valor no es del tipo correcto.',
    remedy: `Escriba un valor de este tipo: ${expected}.`,
  }),
  empty: () => ({
    problem: 'El valor está vacío.',
    remedy: 'Escriba un valor o elimine el ajuste si no hace falta.',
  }),
  not_a_url: () => ({
    problem: 'El valor no es una dirección utilizable.',
    remedy: 'Escriba una dirección completa, como https://api.example.com.',
  }),
  not_https: () => ({
    problem: 'La dirección no es segura.',
    remedy: 'Empiécela por https://. Solo se puede acceder por http:// a este mismo equipo (127.0.0.1).',
  }),
  has_path: () => ({
    problem: 'La dirección tiene una ruta.',
    remedy: 'Termínela después del nombre del host: no puede seguirle nada.',
  }),
  has_query: () => ({
    problem: 'La dirección tiene una consulta o un fragmento.',
    remedy: 'Elimine todo a partir de ? o de #.',
  }),
  has_credentials: () => ({
    problem: 'La dirección contiene un nombre de usuario o una @.',
    remedy: 'Elimine todo lo que hay antes del nombre del host, y la @.',
  }),
  not_a_link: ({ orMail }) => ({
    problem: 'El valor no es una dirección que se pueda abrir en el navegador.',
    remedy: orMail
      ? 'Escriba una dirección que empiece por https://, o mailto: y una dirección de correo.'
      : 'Escriba una dirección que empiece por https:// y no contenga una contraseña.',
  }),
  out_of_range: ({ min, max }) => ({
    problem: 'El número no es uno de los permitidos.',
    remedy: `Escriba un número entero de ${min} a ${max}.`,
  }),
  duplicate: ({ value }) => ({
    problem: `El valor «${value}» está dos veces.`,
    remedy: 'Elimine uno de los dos.',
  }),
  not_one_of: ({ allowed }) => ({
    problem: 'El valor no es uno de los permitidos.',
    remedy: `Escriba uno de estos: ${allowed}.`,
  }),
  secret_not_expected: () => ({
    problem: 'Hay un secreto de cliente, pero la autenticación del cliente es «none».',
    remedy: 'Elimine el secreto o elija «post» o «basic» como autenticación del cliente.',
  }),
  secret_missing: () => ({
    problem: 'La autenticación del cliente elegida necesita un secreto de cliente.',
    remedy: 'Añada el secreto de cliente o elija «none» como autenticación del cliente.',
  }),
}

export const settings: Catalogue['settings'] = {
  windowTitle: 'Configuración – Latchkey',
  title: 'Latchkey no puede iniciarse con esta configuración',
  lead: (mistakes) =>
    plural(mistakes, {
      one: 'Hay un error que corregir en el archivo de configuración.',
      other: `Hay ${mistakes.digits} errores que corregir en el archivo de configuración.`,
    }),
  then: 'Después, vuelva a abrir Latchkey.',
  file: 'Archivo de configuración',
  source: {
    flag: 'Se eligió en la línea de comandos.',
    environment: 'Se eligió con una variable de entorno.',
    'user-data': 'Es el lugar habitual, en la carpeta de datos de esta aplicación.',
  },
  wholeFile: 'Todo el archivo',
  problems: 'Qué hay que corregir',
  version: ({ version }) => `Latchkey ${version}`,
  errors,
}
