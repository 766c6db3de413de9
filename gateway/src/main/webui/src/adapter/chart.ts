import { LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use, type ECharts, type EChartsCoreOption } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

use([LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer])

export interface Line {
  name: string
  values: (number | null)[]
  dashed?: boolean
}

const palette = ['#1f5fae', '#b45309', '#15803d', '#7c3aed']
const symbols = ['circle', 'rect', 'triangle', 'diamond']

export const createChart = (element: HTMLElement): ECharts => init(element)

/** Tooltips are drawn on the canvas: the HTML ones need inline styles, which the page's policy forbids. */
export function lineOptions(periods: string[], lines: Line[], unit: string): EChartsCoreOption {
  return {
    animation: false,
    color: palette,
    grid: { left: 8, right: 16, top: 40, bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, textStyle: { fontSize: 13 } },
    tooltip: { trigger: 'axis', renderMode: 'richText' },
    xAxis: { type: 'category', data: periods, boundaryGap: false },
    yAxis: { type: 'value', scale: true, axisLabel: { formatter: `{value}${unit}` } },
    series: lines.map((line, index) => ({
      type: 'line',
      name: line.name,
      data: line.values,
      symbol: symbols[index % symbols.length],
      symbolSize: 8,
      lineStyle: { type: line.dashed ? 'dashed' : 'solid', width: 2 },
    })),
  }
}
