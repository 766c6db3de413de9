import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { ElementPlusResolver } from 'unplugin-vue-components/resolvers'
import components from 'unplugin-vue-components/vite'
import { defineConfig } from 'vitest/config'
import { fakeApi } from './dev/fakeApi.ts'

const POLICY =
  "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; frame-ancestors 'none'"

export default defineConfig(({ mode }) => ({
  plugins: [
    vue(),
    components({
      dirs: [],
      dts: false,
      resolvers: [ElementPlusResolver({ importStyle: mode === 'test' ? false : 'css' })],
    }),
    ...(mode === 'fake' ? [fakeApi()] : []),
  ],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { proxy: { '/api': process.env.LIANDONG_URL ?? 'http://localhost:8080' } },
  preview: { headers: { 'Content-Security-Policy': POLICY } },
  build: {
    outDir: process.env.WEBUI_OUT_DIR ?? '../../../target/classes/META-INF/resources',
    emptyOutDir: false,
    chunkSizeWarningLimit: 800,
  },
  test: { environment: 'jsdom', server: { deps: { inline: ['element-plus'] } } },
}))
