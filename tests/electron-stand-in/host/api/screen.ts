import type * as Electron from 'electron'
import { StandInObject } from './stand-in-object.ts'

const size = { width: 1280, height: 800 }
const area = { x: 0, y: 0, ...size }

type StandInDisplay = Pick<
  Electron.Display,
  'id' | 'label' | 'bounds' | 'workArea' | 'size' | 'workAreaSize' | 'scaleFactor' | 'rotation' | 'internal'
>

const display: StandInDisplay = {
  id: 1,
  label: 'stand-in',
  bounds: area,
  workArea: area,
  size,
  workAreaSize: size,
  scaleFactor: 1,
  rotation: 0,
  internal: false,
}

class Screen extends StandInObject {
  constructor() {
    super('screen', ['display-added', 'display-removed', 'display-metrics-changed'])
  }

  getPrimaryDisplay(): StandInDisplay {
    return display
  }

  getAllDisplays(): StandInDisplay[] {
    return [display]
  }

  getDisplayMatching(_rect: Electron.Rectangle): StandInDisplay {
    return display
  }
}

export const screen = new Screen()
