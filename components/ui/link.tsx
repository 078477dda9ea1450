export { Link } from '@/lib/platform/i18n/navigation'
