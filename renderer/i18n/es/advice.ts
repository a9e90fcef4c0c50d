export const ASK_ADMINISTRATOR = 'Muestre este mensaje a su administrador: solo él puede solucionarlo.'
export const CHECK_CLOCK =
  'Compruebe que la fecha y la hora de este equipo sean correctas y vuelva a intentarlo.'
export const RETRY_THEN_TELL = 'Vuelva a intentarlo. Si se repite, muestre este mensaje a su administrador.'
