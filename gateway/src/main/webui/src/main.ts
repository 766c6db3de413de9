import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { i18n } from './locales'
import { router } from './router'
import { useLocale } from './stores/locale'
import './style/base.css'
import './style/table.css'
import './style/print.css'

const app = createApp(App).use(createPinia()).use(i18n).use(router)
const locale = useLocale()
await locale.choose(locale.code)
app.mount('#app')
