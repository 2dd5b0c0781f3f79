export default definePageConfig({ navigationBarTitleText: '规定和统一活动' });
